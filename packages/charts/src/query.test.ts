import { indicators } from '@gongkai/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSpec, toQuery } from './query.ts'
import { ChartSpec } from './spec.ts'
import { anySpec } from './testing/any-chart.ts'

const trend = 'indicator=applications.newlyReceived.total&agencies=990101'

describe('toQuery', () => {
  test('leaves defaults out and keeps one order', () => {
    const spec = { indicator: 'rate.disclosure', agencies: ['990101'], from: 2019, to: 2024 } as const
    expect(toQuery({ ...spec, agencies: ['a1', 'b2'], to: 2024, kind: 'trend', scope: 'own' })).toBe(
      'indicator=rate.disclosure&agencies=a1,b2&from=2019&to=2024',
    )
    expect(
      toQuery({
        sort: 'value',
        year: 2023,
        scope: 'own',
        agencies: ['9901'],
        indicator: 'rate.denied',
        kind: 'children',
      }),
    ).toBe('kind=children&indicator=rate.denied&agencies=9901&year=2023')
  })

  test('round-trips every spec', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const parsed = parseSpec(toQuery(spec))
        expect(parsed).toEqual({ ok: true, spec })
        expect(ChartSpec.parse(spec)).toEqual(spec)
      }),
    )
  })
})

describe('parseSpec', () => {
  test('fills the defaults', () => {
    expect(parseSpec(trend)).toMatchObject({ ok: true, spec: { kind: 'trend', scope: 'own' } })
    expect(parseSpec(`?kind=children&${trend}`)).toMatchObject({
      ok: true,
      spec: { kind: 'children', scope: 'own' },
    })
  })

  test('takes what an HTML form sends: repeated agencies, empty fields, fields of the other kind', () => {
    const sent = `${trend}&agencies=990102&from=&to=&year=2023&sort=name&lang=en`
    const pairs = sent.split('&').map((pair) => pair.split('=') as [string, string])
    expect(parseSpec(pairs)).toEqual(parseSpec(sent))
    expect(parseSpec(sent)).toEqual({
      ok: true,
      spec: {
        kind: 'trend',
        indicator: 'applications.newlyReceived.total',
        agencies: ['990101', '990102'],
        scope: 'own',
      },
    })
  })

  test.each([
    ['', ['indicator', 'agencies']],
    ['kind=pie', ['kind']],
    [`${trend}&scope=all&from=9999`, ['scope', 'from']],
    [`${trend}&from=2024&to=2020`, ['to']],
    [`${trend}&from=2020&from=2021`, ['from']],
    [`${trend}&to=2e3`, ['to']],
    [`${trend}&agencies=990101`, ['agencies']],
    ['indicator=rate.none&agencies=990101', ['indicator']],
    ['indicator=rate.denied&agencies=<script>', ['agencies']],
    ['indicator=rate.denied&agencies=a1,a2,a3,a4,a5,a6,a7', ['agencies']],
    ['kind=children&indicator=rate.denied&agencies=a1&sort=size', ['sort']],
    ['kind=children&indicator=rate.denied&agencies=a1,a2', ['agencies']],
    [`indicator=rate.denied&agencies=${Array.from({ length: 10_000 }, (_, i) => `x${i}`).join(',')}`, ['agencies']],
    ['indicator=%E0%A4%A', ['query']],
  ])('says which fields are wrong in %.60s', (query, paths) => {
    const parsed = parseSpec(query)
    expect(parsed.ok ? [] : parsed.fields.map(({ path }) => path)).toEqual(paths)
  })

  test('accepts every indicator and never throws', () => {
    for (const { id } of indicators) expect(parseSpec(`indicator=${id}&agencies=990101`).ok, id).toBe(true)
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (query) => typeof parseSpec(query).ok === 'boolean'))
  })
})
