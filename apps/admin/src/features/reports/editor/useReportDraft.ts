import { checkReport } from '@gongkai/domain'
import type { CellId, Finding, ReportContent, StaffReport } from '@gongkai/schema'
import { onScopeDispose, reactive, shallowRef, watch } from 'vue'
import { toFormGrid } from '../grid/form-grid.ts'
import { createGridContext } from '../grid/grid-context.ts'
import { createSheet } from '../grid/sheet.ts'
import { expectedTotals, followingTotals } from '../grid/totals.ts'
import { lastYearText } from './last-year.ts'
import { markCells } from './mark-cells.ts'
import { readFields, writeFields } from './fields.ts'
import { summingUpFindings, toSubject } from './subject.ts'

/** From a keystroke until totals and checks follow, in ms: out of the way of the next keystroke. */
const settleDelay = 150

/** One report while it is edited: its figures, texts, totals and findings. Knows nothing of storing. */
export function useReportDraft(report: StaffReport, onChanged: () => void) {
  const base = shallowRef(report.content)
  const { edition } = report.content
  const sheet = createSheet(edition, report.content)
  const grid = createGridContext(sheet, toFormGrid(edition), lastYearText(report))
  const fields = reactive(readFields(report.content))
  const findings = shallowRef<Finding[]>([])
  const totals = shallowRef<ReadonlyMap<CellId, number | undefined>>(new Map())
  // A transcription shows what was printed: a blank total stays blank unless a person fills it.
  const followsTotals = report.content.origin.kind !== 'imported' && report.actions.includes('save')
  let timer: ReturnType<typeof setTimeout> | undefined

  function content(): ReportContent {
    const { cells, notes } = sheet.content()
    return { ...writeFields(base.value, { ...fields }), cells, notes }
  }

  /** Brings totals, checks and marks up to date with the figures. */
  function settle() {
    clearTimeout(timer)
    const parts = sheet.content({ withoutComputed: true }).cells
    totals.value = expectedTotals(edition, parts)
    if (followsTotals) sheet.follow(totals.value)
    const now = content()
    findings.value = [...checkReport(toSubject(report, now)), ...summingUpFindings(report.findings)]
    grid.marks.replace(markCells(findings.value, totals.value, now.cells))
  }

  function replaceContent(next: ReportContent) {
    base.value = next
    Object.assign(fields, readFields(next))
    sheet.load(next)
    adoptTotals()
  }

  function adoptTotals() {
    if (followsTotals) sheet.adopt(followingTotals(edition, sheet.content().cells))
  }

  adoptTotals()
  settle()
  watch(
    [sheet.changes, fields],
    () => {
      onChanged()
      clearTimeout(timer)
      timer = setTimeout(settle, settleDelay)
    },
    { flush: 'sync' },
  )
  onScopeDispose(() => clearTimeout(timer))

  return { edition, followsTotals, sheet, grid, fields, findings, totals, content, settle, replaceContent }
}

export type ReportDraft = ReturnType<typeof useReportDraft>
