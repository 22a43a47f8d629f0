import type { LoadPage } from '../../app/page.ts'
import { aboutMessages } from './about.messages.ts'
import AboutPage from './AboutPage.vue'

export const loadAboutPage: LoadPage = async ({ reader }) => {
  const t = reader.say(aboutMessages)
  return { title: t.title, section: 'about', component: AboutPage, props: {} }
}
