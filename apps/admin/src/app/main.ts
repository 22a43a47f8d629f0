import '@gongkai/ui/styles/tokens.css'
import '@gongkai/ui/styles/base.css'
import './styles/controls.css'
import './styles/layout.css'
import { createApp } from 'vue'
import { createSession, sessionKey } from '../shared/session.ts'
import { createStaff, staffKey } from '../shared/staff.ts'
import { applyTextSize } from '../shared/text-size.ts'
import App from './App.vue'
import { createLanguage } from './i18n.ts'
import { createAppRouter } from './router.ts'

applyTextSize()
const language = createLanguage()
const staff = createStaff({
  language: () => language.global.locale.value,
  onSignedOut: () => {
    session.expired.value = session.me.value !== undefined
  },
})
const session = createSession(staff, () => location.assign('/admin/'))
// No answer is not the end: the sign-in page then says so.
await session.load().catch(() => undefined)

createApp(App)
  .use(language)
  .use(createAppRouter(session))
  .provide(sessionKey, session)
  .provide(staffKey, staff)
  .mount('#app')
