import { defineMessages } from '../../shared/messages.ts'
import { actionsMessages } from './actions/actions.messages.ts'
import { checksMessages } from './checks/checks.messages.ts'
import { editorMessages } from './editor/editor.messages.ts'
import { gridMessages } from './grid/grid.messages.ts'
import { listMessages } from './list/list.messages.ts'
import { reportsEn } from './reports.messages-en.ts'
import { reportsZh } from './reports.messages-zh.ts'
import { reviewMessages } from './review/review.messages.ts'
import { workbenchMessages } from './workbench/workbench.messages.ts'

export const reportsMessages = defineMessages({
  zh: {
    ...reportsZh,
    ...workbenchMessages.zh,
    ...listMessages.zh,
    ...checksMessages.zh,
    ...actionsMessages.zh,
    ...reviewMessages.zh,
    ...editorMessages.zh,
    ...gridMessages.zh,
  },
  en: {
    ...reportsEn,
    ...workbenchMessages.en,
    ...listMessages.en,
    ...checksMessages.en,
    ...actionsMessages.en,
    ...reviewMessages.en,
    ...editorMessages.en,
    ...gridMessages.en,
  },
})
