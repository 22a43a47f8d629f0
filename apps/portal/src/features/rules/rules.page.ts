import type { LoadPage } from '../../app/page.ts'
import { rulesMessages } from './rules.messages.ts'
import RulesPage from './RulesPage.vue'

export const loadRulesPage: LoadPage = async ({ reader }) => {
  const t = reader.say(rulesMessages)
  return { title: t.title, description: t.lead, section: 'rules', component: RulesPage, props: {} }
}
