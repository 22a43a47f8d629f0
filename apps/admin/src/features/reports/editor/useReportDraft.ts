import type { CellId, Cells, Chapters, Finding, ReportContent, StaffReport } from '@gongkai/schema'
import { onScopeDispose, reactive, ref, shallowRef, watch } from 'vue'
import { toFormGrid } from '../grid/form-grid.ts'
import { createGridContext } from '../grid/grid-context.ts'
import { createSheet } from '../grid/sheet.ts'
import { expectedTotals, followingTotals } from '../grid/totals.ts'
import { createChecker } from './checker.ts'
import { readFields, writeFields } from './fields.ts'
import { lastYearOf } from './last-year.ts'
import { markCells } from './mark-cells.ts'
import type { CheckResult } from './run-checks.ts'
import { summingUpFindings } from './subject.ts'

/** From a keystroke until totals and checks follow, in ms: out of the way of the next keystroke. */
const settleDelay = 150

/** One report while it is edited: its figures, texts, totals and findings. Knows nothing of storing. */
export function useReportDraft(report: StaffReport, onChanged: () => void) {
  const base = shallowRef(report.content)
  const stored = shallowRef(report.content)
  const { edition } = report.content
  // A transcription shows what was printed: a blank total stays blank unless a person fills it.
  const followsTotals = report.content.origin.kind !== 'imported' && report.actions.includes('save')
  const sheet = createSheet(edition, report.content)
  const grid = createGridContext(sheet, toFormGrid(edition), {
    previous: lastYearOf(report),
    expected: (id) => (followsTotals ? expectedNow().get(id) : undefined),
    stored,
  })
  const fields = reactive(readFields(report.content))
  const findings = shallowRef<Finding[]>([])
  const totals = shallowRef<ReadonlyMap<CellId, number | undefined>>(new Map())
  const faults = ref(0)
  /** Figures and texts as they were when typing paused last. */
  const settled = shallowRef<{ cells: Cells; chapters: Chapters }>(report.content)
  const checked = shallowRef<CheckResult>({ findings: [], overlaps: {}, chapters: {}, cells: {} })
  const { agency, summary, previous } = report
  const checker = createChecker({ agency, summary, previous }, onChecked)
  let timer: ReturnType<typeof setTimeout> | undefined

  function content(): ReportContent {
    const { cells, notes } = sheet.content()
    return { ...writeFields(base.value, { ...fields }), cells, notes }
  }

  const expectedNow = () => expectedTotals(edition, sheet.content({ withoutComputed: true }).cells)

  /** Brings totals, checks and marks up to date with the figures. */
  function settle(): Promise<void> {
    clearTimeout(timer)
    totals.value = expectedNow()
    if (followsTotals) sheet.follow(totals.value)
    const now = content()
    settled.value = now
    faults.value = Object.keys(sheet.faults()).length
    return checker.check(now)
  }

  function onChecked(result: CheckResult) {
    checked.value = result
    if (result.findings) findings.value = [...result.findings, ...summingUpFindings(report.findings)]
    grid.marks.replace(markCells(findings.value, totals.value, result.cells))
  }

  function replaceContent(next: ReportContent) {
    base.value = next
    Object.assign(fields, readFields(next))
    sheet.load(next)
    adoptTotals()
  }

  /** What the server stored: it knows where each figure came from. */
  function learn(content: ReportContent) {
    stored.value = content
    sheet.learn(content)
  }

  function adoptTotals() {
    if (followsTotals) sheet.adopt(followingTotals(edition, sheet.content().cells))
  }

  adoptTotals()
  void settle()
  watch(
    [sheet.changes, fields],
    () => {
      onChanged()
      clearTimeout(timer)
      timer = setTimeout(() => void settle(), settleDelay)
    },
    { flush: 'sync' },
  )
  onScopeDispose(() => {
    clearTimeout(timer)
    checker.stop()
  })

  return {
    edition,
    followsTotals,
    sheet,
    grid,
    fields,
    findings,
    totals,
    faults,
    settled,
    checked,
    content,
    settle,
    replaceContent,
    learn,
  }
}

export type ReportDraft = ReturnType<typeof useReportDraft>
