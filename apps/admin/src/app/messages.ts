import { accountMessages } from '../features/account/account.messages.ts'
import { agenciesMessages } from '../features/agencies/agencies.messages.ts'
import { auditMessages } from '../features/audit/audit.messages.ts'
import { boardMessages } from '../features/board/board.messages.ts'
import { dueDatesMessages } from '../features/due-dates/due-dates.messages.ts'
import { notificationsMessages } from '../features/notifications/notifications.messages.ts'
import { peopleMessages } from '../features/people/people.messages.ts'
import { readingsMessages } from '../features/readings/readings.messages.ts'
import { reportsMessages } from '../features/reports/reports.messages.ts'
import { sessionMessages } from '../features/session/session.messages.ts'
import { sumsMessages } from '../features/sums/sums.messages.ts'
import type { KeyOf } from '../shared/messages.ts'
import { appMessages } from './app.messages.ts'

const nouns = {
  app: appMessages,
  session: sessionMessages,
  account: accountMessages,
  people: peopleMessages,
  audit: auditMessages,
  reports: reportsMessages,
  agencies: agenciesMessages,
  readings: readingsMessages,
  board: boardMessages,
  sums: sumsMessages,
  dueDates: dueDatesMessages,
  notifications: notificationsMessages,
}

type Nouns = typeof nouns
type InLanguage<Language extends 'zh' | 'en'> = { [Noun in keyof Nouns]: Nouns[Noun][Language] }

function inLanguage<Language extends 'zh' | 'en'>(language: Language): InLanguage<Language> {
  return Object.fromEntries(Object.entries(nouns).map(([noun, all]) => [noun, all[language]])) as InLanguage<Language>
}

export const messages = { zh: inLanguage('zh'), en: inLanguage('en') }

export type MessageKey = KeyOf<(typeof messages)['zh']>
