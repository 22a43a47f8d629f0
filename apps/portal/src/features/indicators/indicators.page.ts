import type { LoadPage } from '../../app/page.ts'
import { indicatorsMessages } from './indicators.messages.ts'
import IndicatorsPage from './IndicatorsPage.vue'

export const loadIndicatorsPage: LoadPage = async ({ reader }) => {
  const t = reader.say(indicatorsMessages)
  return { title: t.title, description: t.lead, section: 'indicators', component: IndicatorsPage, props: {} }
}
