import { text, type CellId, type Text } from '@gongkai/schema'
import type { Answer } from './rule.ts'
import type { Subject } from './subject.ts'
import { showCells } from './wording.ts'

/** An answer that rests on a cell read unsurely is `uncertain`, whichever way it went; what is missing stays missing. */
export function settle(subject: Subject, answer: Answer, participating: readonly CellId[] = answer.cells): Answer {
  if (!subject.unsure || answer.outcome === 'notAssessable') return answer
  const unsure = participating.filter((id) => subject.unsure?.has(id))
  return unsure.length === 0 ? answer : { ...answer, outcome: 'uncertain', message: addUnsure(answer.message, unsure) }
}

/** Where one sure cell is enough to decide (a row of the wrong form, an empty cell), only a whole of unsure ones is not. */
export function settleByAny(subject: Subject, answer: Answer): Answer {
  const sure = answer.cells.some((id) => !subject.unsure?.has(id))
  return sure ? answer : settle(subject, answer)
}

function addUnsure(said: Text, unsure: readonly CellId[]): Text {
  const shown = showCells(unsure)
  return text(
    `${said.zh}其中${shown.zh}识别存疑，请先核对原件。`,
    `${said.en} Read unsurely: ${shown.en}; compare with the original first.`,
  )
}
