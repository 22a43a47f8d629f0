import { describe, expect, it } from 'vitest'
import { blankEntry, parseEntry } from '../../../shared/entry.ts'
import { createSheet } from './sheet.ts'

const a = 'applications.granted.naturalPerson'
const b = 'applications.granted.commercialEnterprise'
const total = 'applications.granted.total'

const emptySheet = () => createSheet('2021', { cells: {}, notes: {} })
const textOf = (sheet: ReturnType<typeof emptySheet>, id: string) => sheet.state(id).value.entry.text

describe('typing', () => {
  it('keeps the text until the cell is left, then writes it the usual way', () => {
    const sheet = emptySheet()
    sheet.type(a, '1,2')
    sheet.type(a, '1,234')
    expect(textOf(sheet, a)).toBe('1,234')
    sheet.commit()
    expect(textOf(sheet, a)).toBe('1234')
    expect(sheet.content().cells).toEqual({ [a]: 1234 })
  })

  it('changes the ref of the typed cell only', () => {
    const sheet = emptySheet()
    const others = sheet.ids().filter((id) => id !== a)
    const before = others.map((id) => sheet.state(id).value)
    sheet.type(a, '7')
    expect(others.map((id) => sheet.state(id).value)).toEqual(before)
    expect(others.every((id, index) => sheet.state(id).value === before[index])).toBe(true)
  })

  it('is one step for the whole entry', () => {
    const sheet = emptySheet()
    sheet.type(a, '1')
    sheet.type(a, '12')
    sheet.type(b, '3')
    sheet.undo()
    expect(sheet.content().cells).toEqual({ [a]: 12 })
    sheet.undo()
    expect(sheet.content().cells).toEqual({})
    expect(sheet.canUndo.value).toBe(false)
    sheet.redo()
    sheet.redo()
    expect(sheet.content().cells).toEqual({ [a]: 12, [b]: 3 })
  })

  it('can be given up', () => {
    const sheet = createSheet('2021', { cells: { [a]: 5 }, notes: {} })
    sheet.type(a, '99')
    sheet.cancel()
    expect(sheet.content().cells).toEqual({ [a]: 5 })
    expect(sheet.canUndo.value).toBe(false)
  })

  it('keeps text that is no number, without a value', () => {
    const sheet = emptySheet()
    sheet.type(a, '十二')
    sheet.commit()
    expect(textOf(sheet, a)).toBe('十二')
    expect(sheet.content().cells).toEqual({})
  })
})

describe('write', () => {
  it('is undone as one act', () => {
    const sheet = createSheet('2021', { cells: { [a]: 5 }, notes: {} })
    sheet.write(
      new Map([
        [a, blankEntry],
        [b, parseEntry('22（其中修订16件）', 'count')],
      ]),
    )
    expect(sheet.content()).toEqual({ cells: { [a]: null, [b]: 22 }, notes: { [b]: { remark: '其中修订16件' } } })
    sheet.undo()
    expect(sheet.content()).toEqual({ cells: { [a]: 5 }, notes: {} })
  })
})

describe('notes', () => {
  it('settles an unsure cell once it is written, and keeps what was printed', () => {
    const sheet = createSheet('2021', { cells: { [a]: 1 }, notes: { [a]: { printed: '1 0', certainty: 'unsure' } } })
    sheet.type(a, '10')
    sheet.commit()
    expect(sheet.content().notes).toEqual({ [a]: { printed: '1 0' } })
  })

  it('keeps a remark when the number beside it changes, until it is removed', () => {
    const sheet = createSheet('2021', { cells: { [a]: 22 }, notes: { [a]: { remark: '其中修订16件' } } })
    sheet.type(a, '23')
    sheet.commit()
    expect(sheet.content().notes).toEqual({ [a]: { remark: '其中修订16件' } })
    sheet.remark(a, '')
    expect(sheet.content().notes).toEqual({})
  })
})

describe('follow', () => {
  it('fills an empty total, lets it follow, and leaves a typed one alone', () => {
    const sheet = emptySheet()
    sheet.follow(new Map([[total, 3]]))
    expect(textOf(sheet, total)).toBe('3')
    sheet.follow(new Map([[total, 4]]))
    expect(textOf(sheet, total)).toBe('4')
    sheet.type(total, '9')
    sheet.commit()
    sheet.follow(new Map([[total, 5]]))
    expect(textOf(sheet, total)).toBe('9')
  })

  it('empties a computed total whose parts are no longer complete', () => {
    const sheet = emptySheet()
    sheet.follow(new Map([[total, 3]]))
    sheet.follow(new Map([[total, undefined]]))
    expect(sheet.content().cells).toEqual({})
  })

  it('is no step of its own', () => {
    const sheet = emptySheet()
    sheet.follow(new Map([[total, 3]]))
    expect(sheet.canUndo.value).toBe(false)
  })
})

describe('an overridden total', () => {
  it('keeps both numbers with the reason, and the computed one up to date', () => {
    const sheet = createSheet('2021', { cells: { [total]: 9 }, notes: {} })
    sheet.giveReason(total, ' 含口头答复 ', 8)
    expect(sheet.content().notes).toEqual({ [total]: { reason: '含口头答复', computed: 8 } })
    sheet.follow(new Map([[total, 7]]))
    expect(sheet.content()).toEqual({
      cells: { [total]: 9 },
      notes: { [total]: { reason: '含口头答复', computed: 7 } },
    })
    sheet.undo()
    expect(sheet.content().notes).toEqual({})
  })

  it('follows again once it says what its parts do', () => {
    const sheet = createSheet('2021', { cells: { [total]: 9 }, notes: {} })
    sheet.follow(new Map([[total, 9]]))
    sheet.follow(new Map([[total, 10]]))
    expect(sheet.content()).toEqual({ cells: { [total]: 10 }, notes: {} })
  })
})

describe('fillBlanks', () => {
  const origin = { kind: 'filled', by: 'li', at: '2026-01-05T01:00:00.000Z' } as const

  it('marks its zeros, is undone as one act, and gives way to a figure', () => {
    const sheet = emptySheet()
    sheet.fillBlanks([a, b], origin)
    expect(sheet.content()).toEqual({ cells: { [a]: 0, [b]: 0 }, notes: { [a]: { origin }, [b]: { origin } } })
    sheet.type(a, '0')
    sheet.commit()
    expect(sheet.content().notes).toEqual({ [b]: { origin } })
    sheet.undo()
    sheet.undo()
    expect(sheet.content()).toEqual({ cells: {}, notes: {} })
  })
})

describe('learn', () => {
  it('takes over where a figure came from, unless it was typed on meanwhile; no change of its own', () => {
    const sheet = createSheet('2021', { cells: { [a]: 1, [b]: 2 }, notes: { [b]: { remark: '备注' } } })
    sheet.write(new Map([[a, parseEntry('5', 'count')]]))
    const before = sheet.changes.value
    const origin = { kind: 'carried', year: 2024 } as const
    sheet.learn({ cells: { [a]: 1, [b]: 2 }, notes: { [a]: { origin }, [b]: { origin } } })
    expect(sheet.content().notes).toEqual({ [b]: { remark: '备注', origin } })
    expect(sheet.changes.value).toBe(before)
  })
})
