import { cellMapOf, type Cells, type CellValue } from '@gongkai/schema'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffCells, diffContents } from './diff.ts'

const value: fc.Arbitrary<CellValue | undefined> = fc.oneof(
  fc.nat({ max: 3 }),
  fc.constantFrom(null, '/' as const, 'na' as const, undefined),
)
const ids = [...cellMapOf('2021').keys()].slice(0, 20)
const cells: fc.Arbitrary<Cells> = fc
  .array(value, { minLength: ids.length, maxLength: ids.length })
  .map((values) => Object.fromEntries(ids.flatMap((id, at) => (values[at] === undefined ? [] : [[id, values[at]]]))))

test('a correction shows both sides and the difference, in the order of the form', () => {
  const before: Cells = { 'proceedings.reconsideration.total': 0, 'applications.granted.total': 3 }
  const after: Cells = { ...before, 'proceedings.reconsideration.total': 11, 'proactive.licensing.decisions': 5 }
  expect(diffCells(before, after)).toEqual([
    { cell: 'proactive.licensing.decisions', after: 5, difference: null },
    { cell: 'proceedings.reconsideration.total', before: 0, after: 11, difference: 11 },
  ])
})

test('blank, “/”, not applicable, zero and absent are different things', () => {
  const states: Cells[] = [{}, { x: null }, { x: '/' }, { x: 'na' }, { x: 0 }]
  for (const before of states)
    for (const after of states) expect(diffCells(before, after)).toHaveLength(before === after ? 0 : 1)
})

test('a version names the chapters whose words it changed, in one order', () => {
  const cells: Cells = { 'applications.granted.total': 3 }
  const before = { cells, chapters: { other: '无', overview: '一', problems: '二' } }
  const after = { cells, chapters: { problems: '三', preface: '本报告', overview: '一' } }
  expect(diffContents(before, after)).toEqual({ cells: [], chapters: ['problems', 'other', 'preface'] })
  expect(diffContents(before, { cells: {}, chapters: { ...before.chapters, preface: '' } })).toMatchObject({
    cells: [{ cell: 'applications.granted.total', before: 3, difference: null }],
    chapters: [],
  })
})

test('the row of a mixed form stands where the other edition prints it', () => {
  const after: Cells = {
    'proceedings.reconsideration.total': 1,
    'applications.otherHandling.total': 1,
    'applications.carriedForward.total': 1,
    'applications.granted.total': 1,
  }
  expect(diffCells({}, after).map(({ cell }) => cell.split('.')[1])).toEqual([
    'granted',
    'otherHandling',
    'carriedForward',
    'reconsideration',
  ])
})

test('is symmetric: back and forth name the same cells with the sides exchanged', () => {
  fc.assert(
    fc.property(cells, cells, (one, other) => {
      const mirrored = diffCells(other, one).map(({ cell, before, after, difference }) => ({
        cell,
        ...(after === undefined ? {} : { before: after }),
        ...(before === undefined ? {} : { after: before }),
        difference: difference === null ? null : 0 - difference,
      }))
      expect(diffCells(one, other)).toEqual(mirrored)
    }),
  )
})

test('is empty between a version and itself, and applying it gives the other version', () => {
  fc.assert(
    fc.property(cells, cells, (before, after) => {
      expect(diffCells(before, { ...before })).toEqual([])
      const applied: Record<string, CellValue | undefined> = { ...before }
      for (const change of diffCells(before, after)) applied[change.cell] = change.after
      for (const id of ids) expect(applied[id]).toBe(after[id])
    }),
  )
})
