import { cellMapOf, type Cells, type ReportContent, type StaffReport } from '@gongkai/schema'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useReportDraft } from './useReportDraft.ts'

const entered: ReportContent['origin'] = { kind: 'entered', by: 'clerk', at: '2025-01-01T00:00:00Z' }
const imported: ReportContent['origin'] = { kind: 'imported', document: 'a.txt', hash: '0'.repeat(64) }
const zeros: Cells = Object.fromEntries([...cellMapOf('2021').keys()].map((id) => [id, 0]))
const part = 'applications.newlyReceived.naturalPerson'
const total = 'applications.newlyReceived.total'

function draftOf(cells: Cells, origin = entered) {
  const content: ReportContent = {
    title: '示例镇2024年年报',
    edition: '2021',
    coverage: 'unit',
    period: { from: '2024-01-01', to: '2024-12-31' },
    cells,
    notes: {},
    chapters: {},
    printedForm: { labels: [], chapters: [] },
    origin,
    sourceAddress: null,
  }
  const report = {
    content,
    summary: { year: 2024 },
    agency: { level: 'township', kind: 'government' },
    previous: null,
    findings: [],
    actions: ['save', 'submit'],
  } as unknown as StaffReport
  const onChanged = vi.fn()
  const draft = effectScope().run(() => useReportDraft(report, onChanged))!
  const valueOf = (id: string) => draft.content().cells[id]
  const failing = () => draft.findings.value.filter(({ outcome }) => outcome === 'fail').map(({ key }) => key)
  return { draft, onChanged, valueOf, failing }
}

describe('useReportDraft', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('brings totals and checks after the figures, not with every keystroke', () => {
    const { draft, valueOf, failing, onChanged } = draftOf(zeros)
    draft.sheet.type(part, '3')
    expect(onChanged).toHaveBeenCalled()
    expect(valueOf(total)).toBe(0)
    expect(failing()).not.toContain('T3-BALANCE:naturalPerson')
    vi.runAllTimers()
    expect(valueOf(total)).toBe(3)
    expect(failing()).toContain('T3-BALANCE:naturalPerson')
    expect(draft.grid.marks.of(part).value.severity).toBe('must')
  })

  it('leaves a total alone that a person wrote, and says what it should be', () => {
    const { draft, valueOf } = draftOf({ ...zeros, [part]: 3, [total]: 8 })
    vi.runAllTimers()
    expect(valueOf(total)).toBe(8)
    expect(draft.grid.marks.of(total).value.expected).toBe(3)
  })

  it('does not fill a total into a transcription', () => {
    const { [total]: _, ...cells } = zeros
    const { draft, valueOf } = draftOf(cells, imported)
    draft.sheet.type(part, '3')
    vi.runAllTimers()
    expect(valueOf(total)).toBeUndefined()
  })

  it('lets totals follow again after other content was taken over', () => {
    const { draft, valueOf } = draftOf(zeros)
    draft.replaceContent({ ...draft.content(), cells: { ...zeros, [part]: 5, [total]: 5 } })
    draft.sheet.type(part, '6')
    vi.runAllTimers()
    expect(valueOf(total)).toBe(6)
  })

  it('keeps texts with the figures', () => {
    const { draft, onChanged } = draftOf(zeros)
    draft.fields.other = '本年度未收取信息处理费。'
    expect(onChanged).toHaveBeenCalledOnce()
    expect(draft.content().chapters).toEqual({ other: '本年度未收取信息处理费。' })
  })
})
