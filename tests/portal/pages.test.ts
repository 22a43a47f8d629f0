import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, pages, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
}, 60_000)
afterAll(() => site.close())

function localised(path: string, locale: string): string {
  return locale === 'zh' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`
}

describe.each(['zh', 'en'])('in %s', (locale) => {
  test.each(pages)('%s answers %i with a whole, safe page', async (path, status) => {
    const response = await site.get(localised(path, locale))
    expect(response.status).toBe(status)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self';")
    const html = await response.text()
    const $ = load(html)
    expect($('html').attr('lang')).toBe(locale === 'zh' ? 'zh-CN' : 'en')
    expect($('script, style, [style], [onclick], [onerror], img').length).toBe(0)
    expect($('h1').length).toBe(1)
    expect($('main#main').length).toBe(1)
    expect(headingJumps($)).toEqual([])
    expect(duplicateIds($)).toEqual([])
    expect($('table').filter((_, table) => $(table).children('caption').length === 0).length).toBe(0)
  })

  test.each(pages)('every link and form of %s leads somewhere', async (path) => {
    const $ = load(await site.html(localised(path, locale)))
    const targets = new Set(
      $('a[href], link[href], form[action]')
        .map((_, node) => $(node).attr('href') ?? $(node).attr('action') ?? '')
        .get(),
    )
    const inside = [...targets].filter((href) => href.startsWith('/') && !isChartOfOneCell(href))
    const broken: string[] = []
    for (const href of inside) {
      const [address = '', fragment] = href.split('#')
      // A page about what does not exist still offers itself in the other language.
      const itself = address.split('?')[0] === encodeURI(path.split('?')[0] ?? '')
      const { status, html } = await follow(address)
      if (status >= 400 && !itself) broken.push(`${status} ${href}`)
      if (fragment && !html.includes(` id="${fragment}"`)) broken.push(`# ${href}`)
    }
    expect(broken).toEqual([])
    const fragments = $('a[href^="#"]')
      .map((_, node) => $(node).attr('href')?.slice(1) ?? '')
      .get()
    expect(fragments.filter((id) => $(`[id="${id}"]`).length === 0)).toEqual([])
  })
})

const followed = new Map<string, { status: number; html: string }>()

/** Pages share most of their links: each is followed once. */
async function follow(address: string): Promise<{ status: number; html: string }> {
  const known = followed.get(address)
  if (known) return known
  const response = await site.get(address)
  const found = { status: response.status, html: await response.text() }
  followed.set(address, found)
  return found
}

/** 200 of them on each report; a sample is followed in the test of charts. */
function isChartOfOneCell(href: string): boolean {
  return (
    /^\/charts\?indicator=(?!rate\.)[\w.]+&agencies=[\w-]+(&lang=en)?$/.test(href) &&
    !href.includes('.newlyReceived.total')
  )
}

type Page = ReturnType<typeof load>

function headingJumps($: Page): string[] {
  const levels = $('h1, h2, h3, h4')
    .map((_, node) => Number($(node).prop('tagName')?.slice(1)))
    .get()
  return levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1 ? [`h${level} after h${levels[index - 1]}`] : [],
  )
}

function duplicateIds($: Page): string[] {
  const ids = $('[id]')
    .map((_, node) => $(node).attr('id') ?? '')
    .get()
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}
