import type { createPortal as Door } from '../../portal.d.ts'
import { createPages } from './pages.ts'
import { publicData } from './public-data.ts'

export const createPortal: typeof Door = ({ api, dataVersion }) => {
  const data = { zh: publicData(api, 'zh'), en: publicData(api, 'en') }
  return createPages((locale) => data[locale], dataVersion)
}
