import type { CellNote, ReportContent } from '@gongkai/schema'
import { describe, expect, test } from 'vitest'
import { claimedNotes, filledBlanks, keepProvenance } from './provenance.ts'

const writer = { by: 'li', at: '2026-01-10T00:00:00.000Z' }
const byLi = { kind: 'entered', ...writer } as const
const carried = { kind: 'carried', year: 2024 } as const
const imported = { kind: 'imported', document: 'report.docx', hash: '0'.repeat(64) } as const
const id = 'applications.carriedIn.total'

function content(over: Partial<ReportContent> = {}): ReportContent {
  return {
    title: '报告',
    edition: '2021',
    coverage: 'unit',
    period: { from: '2025-01-01', to: '2025-12-31' },
    cells: {},
    notes: {},
    chapters: {},
    printedForm: { labels: [], chapters: [] },
    origin: { kind: 'entered', by: 'zhang', at: '2026-01-01T00:00:00.000Z' },
    sourceAddress: null,
    ...over,
  }
}

function cell(value: number | null, note?: CellNote): Pick<ReportContent, 'cells' | 'notes'> {
  return { cells: { [id]: value }, notes: note ? { [id]: note } : {} }
}

describe('saving a draft', () => {
  test('keeps the origin of the version, whatever the sender says', () => {
    const sent = content({ origin: { kind: 'summed', units: 9 } })
    expect(keepProvenance(content(), sent, writer).origin).toEqual(content().origin)
  })

  test.each([
    ['carried', content(cell(3, { origin: carried }))],
    ['imported', content({ ...cell(3), origin: imported })],
    ['summed', content({ ...cell(3), origin: { kind: 'summed', units: 4 } })],
  ])('a %s cell that is changed is entered by whoever changed it', (_, stored) => {
    const sent = { ...stored, cells: { [id]: 4 } }
    expect(keepProvenance(stored, sent, writer).notes[id]?.origin).toEqual(byLi)
  })

  test('a cell that nobody touched keeps its origin, also where the sender dropped or forged it', () => {
    const stored = content(cell(3, { origin: carried }))
    expect(keepProvenance(stored, { ...stored, notes: {} }, writer).notes).toEqual(stored.notes)
    const forged = { ...stored, notes: { [id]: { origin: byLi, remark: '含上年' } } }
    expect(keepProvenance(stored, forged, writer).notes).toEqual({ [id]: { origin: carried, remark: '含上年' } })
  })

  test('a cell of one’s own report needs no note', () => {
    expect(keepProvenance(content(), content(cell(3)), writer).notes).toEqual({})
  })

  test('zeros in blanks are said to be filled, by the one who sends them', () => {
    const filled = { origin: { kind: 'filled', by: 'somebody', at: '2020-01-01T00:00:00.000Z' } } as const
    const stored = content(cell(null))
    const kept = keepProvenance(stored, content(cell(0, filled)), writer)
    expect(kept.notes[id]?.origin).toEqual({ kind: 'filled', ...writer })
    expect(filledBlanks(stored, kept)).toBe(1)
    expect(filledBlanks(kept, keepProvenance(kept, kept, writer))).toBe(0)
  })

  test.each([
    ['a number that was there', content(cell(7)), 0],
    ['another number than 0', content(cell(null)), 5],
  ])('%s is not filled', (_, stored, value) => {
    const kept = keepProvenance(stored, content(cell(value, { origin: { kind: 'filled', ...writer } })), writer)
    expect(kept.notes).toEqual({})
  })

  test('the reason and the computed number of a total stay as they were written', () => {
    const note = { reason: '含补报', computed: 4 }
    expect(keepProvenance(content(cell(4)), content(cell(5, note)), writer).notes).toEqual({ [id]: note })
  })

  test('another document that is read into the draft brings its origin', () => {
    const sent = content({ ...cell(3, { printed: '３' }), origin: imported })
    expect(keepProvenance(content(), sent, writer)).toEqual(sent)
    const edited = { ...sent, cells: { [id]: 4 } }
    expect(keepProvenance(sent, edited, writer).notes[id]).toEqual({ printed: '３', origin: byLi })
  })
})

test('a first content claims nothing but what its document says', () => {
  const place = { ...imported, place: '表3 第2行' }
  expect(claimedNotes(content(cell(3, { origin: place })), writer)).toEqual({ [id]: { origin: place } })
  expect(claimedNotes(content(cell(3, { origin: carried })), writer)).toEqual({})
})
