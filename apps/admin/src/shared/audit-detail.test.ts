import { findCell } from '@gongkai/schema'
import { expect, it } from 'vitest'
import { toDetailRows } from './audit-detail.ts'

const cell = 'applications.newlyReceived.total'

it.each([
  ['nothing', {}, []],
  [
    'facts',
    { version: 2, reason: '数据有误', note: null, years: [] },
    [
      { name: 'version', to: 2 },
      { name: 'reason', to: '数据有误' },
    ],
  ],
  ['a list of words', { changed: ['name', 'email'] }, [{ name: 'changed', to: ['name', 'email'] }]],
  ['a change by name', { role: { from: 'clerk', to: 'reviewer' } }, [{ name: 'role', from: 'clerk', to: 'reviewer' }]],
  [
    'a change of the thing itself',
    { from: 2024, to: null, reason: '恢复' },
    [
      { name: 'value', from: 2024, to: null },
      { name: 'reason', to: '恢复' },
    ],
  ],
  ['changed fields', { changes: [{ field: 'kind', from: 'a', to: 'b' }] }, [{ name: 'kind', from: 'a', to: 'b' }]],
  [
    'cells',
    {
      cells: [
        { cell, after: 7, difference: 7 },
        { cell: 'gone.cell', before: 1, after: 2 },
      ],
    },
    [
      { name: findCell(cell)?.label, from: null, to: 7 },
      { name: 'gone.cell', from: 1, to: 2 },
    ],
  ],
  ['facts within facts', { recounted: { added: 3 } }, [{ name: 'added', to: 3 }]],
])('shows %s', (_, detail, rows) => expect(toDetailRows(detail)).toEqual(rows))
