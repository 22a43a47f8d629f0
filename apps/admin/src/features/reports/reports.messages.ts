import { defineMessages } from '../../shared/messages.ts'
import { reportsEn } from './reports.messages-en.ts'
import { reportsZh } from './reports.messages-zh.ts'

export const reportsMessages = defineMessages({ zh: reportsZh, en: reportsEn })
