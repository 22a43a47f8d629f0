import { load } from 'cheerio'
import { systemActor } from '@gongkai/api'
import { exampleReports } from '@gongkai/demo'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
}, 60_000)
afterAll(() => site.close())

const kilobyte = 1024

describe('what pages say', () => {
  test('the seed’s figures stand on its page: 499, 473, 39, 2,192.63 万元', async () => {
    const $ = load(await site.html('/reports/340323-hugou/2020'))
    const cell = (id: string) => $(`[id="cell-${id}"] a`).first().text()
    expect(cell('proactive.otherServices.decisions')).toBe('499')
    expect(cell('proactive.otherServices.previousItems')).toBe('473')
    expect(cell('proactive.procurement.projects')).toBe('39')
    expect(cell('proactive.procurement.amount')).toBe('2,192.63 万元')
    expect($('.prose').text()).toContain('1605')
  })

  test('the county above counts one unit of those expected', async () => {
    const $ = load(await site.html('/agencies/340323'))
    expect($('.board tbody tr').first().text()).toContain('湖沟镇')
    expect($('.board tfoot').text()).toContain('1/2')
  })

  test('fictional figures are marked wherever they appear', async () => {
    for (const path of [
      '/agencies/example',
      '/reports/example-chengguan/2023',
      '/charts?indicator=rate.disclosure&agencies=example',
    ])
      expect(load(await site.html(path))('.notice.fictional').text(), path).toContain('示例数据')
    const $ = load(await site.html('/'))
    const marked = (selector: string) =>
      $(selector)
        .filter((_, item) => $(item).text().includes('示例省'))
        .text()
    expect(marked('.standings tr')).toContain('示例数据')
    expect(marked('.place-tree > li')).toContain('示例数据')
  })

  test('a chart holds its whole state in its address, with table, files and definition', async () => {
    const $ = load(await site.html('/charts?indicator=rate.disclosure&agencies=321300,320800'))
    expect($('figure svg[role="img"]').length).toBe(2)
    expect($('h1').text()).toMatch(/公开率/)
    expect($('.data-table tbody tr').length).toBeGreaterThan(1)
    expect($('a[href^="/api/charts.svg?indicator=rate.disclosure"]').length).toBe(1)
    expect(
      $('input[name="agencies"]')
        .map((_, box) => $(box).attr('value'))
        .get(),
    ).toEqual(['321300', '320800'])
    expect($('select[name="indicator"] option[selected]').attr('value')).toBe('rate.disclosure')
  })

  test('a bad chart address says what is wrong and what is allowed', async () => {
    const $ = load(await site.html('/charts?kind=children&indicator=rate.denied&agencies=a1,a2&year=9999&lang=en'))
    expect(
      $('.faults dt')
        .map((_, name) => $(name).text())
        .get(),
    ).toEqual(['agencies', 'year'])
    expect($('.faults').text()).toContain('exactly one, their parent')
  })
})

describe('the form of a chart', () => {
  test.each([
    [
      'kind=trend&indicator=rate.denied&agencies=321300&add=320800&find=&scope=own&from=&to=',
      'indicator=rate.denied&agencies=321300,320800',
    ],
    [
      'kind=children&indicator=rate.denied&agencies=321300&agencies=320800&add=&find=&scope=own',
      'kind=children&indicator=rate.denied&agencies=321300',
    ],
    [
      'indicator=rate.denied&agencies=321300&find=淮安市&lang=en',
      'indicator=rate.denied&agencies=321300,320800&lang=en',
    ],
    ['agencies=321300&text=large', 'indicator=applications.newlyReceived.total&agencies=321300&text=large'],
  ])('%s leads to its one address', async (sent, canonical) => {
    const response = await site.get(`/charts?${encodeURI(sent)}`)
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe(`/charts?${canonical}`)
    expect((await site.get(`/charts?${canonical}`)).status).toBe(200)
  })

  test('a name that several agencies share offers them', async () => {
    const $ = load(await site.html(`/charts?indicator=rate.denied&agencies=321300&find=${encodeURIComponent('淮安')}`))
    expect($('.notice[role="status"] a').length).toBeGreaterThan(1)
  })
})

describe('how pages travel', () => {
  test('a page is answered 304 until something is published', async () => {
    const first = await site.get('/agencies/example')
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    expect((await site.get('/agencies/example', { 'if-none-match': `W/${etag}` })).status).toBe(304)
    const [report] = exampleReports().filter(
      ({ agencyCode, year }) => agencyCode === 'example-longtan' && year === 2024,
    )
    const content = { ...report!.content, title: '示例县龙潭镇人民政府2025年政府信息公开工作年度报告' }
    await site.api.services.reports.importPublished(
      'example-longtan',
      2025,
      { ...content, period: { from: '2025-01-01', to: '2025-12-31' } },
      {},
      systemActor,
    )
    const after = await site.get('/agencies/example', { 'if-none-match': etag })
    expect(after.status).toBe(200)
    expect(load(await after.text())('.board a[href="/reports/example-longtan/2025"]').length).toBe(1)
  })

  test('an address with strange parameters is the same page, a problem is not kept', async () => {
    expect(await site.html('/rules?utm_source=x&b=1')).toBe(await site.html('/rules'))
    const missing = await site.get('/reports/321300/2020')
    expect(missing.headers.get('cache-control')).toBe('no-store')
    expect(missing.headers.get('etag')).toBeNull()
  })

  test('styles are one file under a name of their content, kept for ever', async () => {
    const $ = load(await site.html('/'))
    const hrefs = $('link[rel="stylesheet"]')
      .map((_, link) => $(link).attr('href'))
      .get()
    expect(hrefs).toHaveLength(1)
    const css = await site.get(hrefs[0] ?? '')
    expect(css.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(css.headers.get('content-type')).toContain('text/css')
    expect((await css.text()).length).toBeLessThan(24 * kilobyte)
  })

  test('pages are small', async () => {
    for (const [path, most] of [
      ['/', 30],
      ['/agencies/example', 60],
      ['/charts?kind=children&indicator=applications.newlyReceived.total&agencies=example', 60],
      ['/reports/321300/2024', 70],
    ] as const)
      expect(Buffer.byteLength(await site.html(path)), path).toBeLessThan(most * kilobyte)
  })
})
