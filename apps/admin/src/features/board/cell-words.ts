import { boardStateLabels, type BoardCell } from '@gongkai/schema'
import { useLanguage } from '../../shared/language.ts'
import { daysUntil } from './board-rows.ts'

/** Shape and colour of a cell; the words say the same. */
export function cellClass({ state, overdue, late, correcting }: BoardCell): string {
  const marks = [overdue && 'is-overdue', late && 'is-late', correcting && 'is-correcting'].filter(Boolean)
  return [`state-${state}`, ...marks].join(' ')
}

/** What a cell says of itself. */
export function useCellWords(today: () => string) {
  const { t, say, formatTime, joinClauses } = useLanguage()

  const word = ({ state }: BoardCell) => say(boardStateLabels[state])

  /** How far off the last day is, or was. */
  function dueText({ dueOn, state, overdue }: BoardCell): string {
    if (state === 'notRequired') return ''
    if (dueOn === null) return t('board.noDueDate')
    if (overdue) return t('board.overdueBy', { date: dueOn, n: -daysUntil(dueOn, today()) })
    const left = daysUntil(dueOn, today())
    return state === 'published' || left < 0
      ? t('board.due', { date: dueOn })
      : t('board.dueIn', { date: dueOn, n: left })
  }

  function explain(cell: BoardCell): string {
    const parts = [
      `${cell.year} ${word(cell)}`,
      cell.correcting && t('board.correcting'),
      cell.late && t('board.lateLong'),
      dueText(cell),
      cell.remindedAt && t('board.remindedAt', { at: formatTime(cell.remindedAt) }),
    ]
    return joinClauses(parts.flatMap((part) => part || []))
  }

  return { word, dueText, explain }
}
