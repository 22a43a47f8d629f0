import { cellMapOf, editionIds } from '@gongkai/schema'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findTokens, resolveTokens, staleTokens, tokenFor, unresolvedTokens } from './tokens.ts'

const received = 'applications.newlyReceived.total'
const fees = 'proactive.fees.amountWanYuan'
const cells = { [received]: 473, [fees]: 592_372_449, 'applications.granted.total': null }

const known = fc.constantFrom(...editionIds.flatMap((edition) => [...cellMapOf(edition).keys()]))

describe('number tokens', () => {
  test('are found with and without the number that was seen', () => {
    const text = `收到 {{${received}}} 件，收费 {{ ${fees} = 592 }} 万元。`
    expect(findTokens(text)).toEqual([
      { from: 3, to: 39, cell: received },
      { from: 45, to: 85, cell: fees, seen: '592' },
    ])
  })

  test('give way to the number as printed, money in 万元', () => {
    expect(resolveTokens(`收到{{${received}=470}}件，收费{{${fees}}}万元`, cells)).toBe('收到473件，收费592.372449万元')
  })

  test('stay visible and are named where there is no cell or no number', () => {
    const text = '{{applications.granted.total}}、{{总计}}、{{constructor}}'
    expect(resolveTokens(text, cells)).toBe(text)
    expect(unresolvedTokens(text, cells).map(({ cell }) => cell)).toEqual([
      'applications.granted.total',
      '总计',
      'constructor',
    ])
    expect(staleTokens(text, cells)).toEqual([])
  })

  test('are stale when the cell holds another number than the one seen', () => {
    const text = `{{${received}=470}}{{${received}=473}}{{${received}}}`
    expect(staleTokens(text, cells)).toEqual([{ from: 0, to: 40, cell: received, seen: '470', now: '473' }])
    expect(staleTokens(`{{${received}=1,473}}`, { [received]: 1473 })).toEqual([])
  })

  test('made for a cell print its number and are fresh', () => {
    fc.assert(
      fc.property(known, fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (id, value) => {
        const token = tokenFor(id, { [id]: value })
        expect(resolveTokens(token, { [id]: value })).toBe(
          String(cellMapOf('2021').get(id)?.type === 'money' || id.endsWith('.amount') ? value / 1_000_000 : value),
        )
        expect(staleTokens(token, { [id]: value })).toEqual([])
        expect(unresolvedTokens(tokenFor(id, {}), {}).map(({ cell }) => cell)).toEqual([id])
      }),
    )
  })

  test('leave a text without tokens as it is', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('{', '}', '=', '{{', '}}', '数'))
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        fc.pre(findTokens(text).length === 0)
        expect(resolveTokens(text, cells)).toBe(text)
      }),
    )
  })
})
