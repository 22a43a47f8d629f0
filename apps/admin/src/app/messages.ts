import { agenciesMessages } from '../features/agencies/agencies.messages.ts'
import { readingsMessages } from '../features/readings/readings.messages.ts'
import { reportsMessages } from '../features/reports/reports.messages.ts'
import { sessionMessages } from '../features/session/session.messages.ts'
import type { KeyOf } from '../shared/messages.ts'
import { appMessages } from './app.messages.ts'

const nouns = {
  app: appMessages,
  session: sessionMessages,
  reports: reportsMessages,
  agencies: agenciesMessages,
  readings: readingsMessages,
}

type Nouns = typeof nouns
type InLanguage<Language extends 'zh' | 'en'> = { [Noun in keyof Nouns]: Nouns[Noun][Language] }

function inLanguage<Language extends 'zh' | 'en'>(language: Language): InLanguage<Language> {
  return Object.fromEntries(Object.entries(nouns).map(([noun, all]) => [noun, all[language]])) as InLanguage<Language>
}

export const messages = { zh: inLanguage('zh'), en: inLanguage('en') }

export type MessageKey = KeyOf<(typeof messages)['zh']>
