import { execFileSync } from 'node:child_process'
import { chromium, type Browser, type Page } from '@playwright/test'
import { startDemoSite } from './demo-site.ts'
import { row } from './measure.ts'
import { quantile, readKeystrokes, traceCategories } from './trace.ts'

/** A slow laptop, as Chromium imitates it. */
const slower = 4
/** From one key to the next, in ms: typing with a pause now and then, in which checks and saving begin. */
const pauses = [60, 60, 200]
const table = { rows: 25, columns: 7 }
const paragraph = `${'各镇应当及时更新栏目内容，逐项落实保密审查，并按期答复申请。'.repeat(9)}\n`
const chapter = paragraph.repeat(Math.round(20_000 / paragraph.length))

const bare = `<!doctype html><meta charset="utf-8"><title>bare</title>
<table>${`<tr>${'<td><input></td>'.repeat(table.columns)}</tr>`.repeat(table.rows)}</table>
<textarea style="width: 50rem; height: 16rem"></textarea>`

/** What a keystroke costs a clerk, beside the same keys in a page of bare inputs in the same browser. */
export async function* measureKeystrokes(): AsyncGenerator<string> {
  const executablePath = findBrowser()
  if (executablePath === undefined) {
    yield 'keystrokes: not measured, there is no browser (name one by CHROMIUM)'
    return
  }
  const site = await startDemoSite()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
    await openDraft(page, site.address)
    const entry = await typeInto(
      browser,
      page,
      '[data-cell="applications.newlyReceived.naturalPerson"]',
      '#chapter-overview-text',
    )
    await page.goto('about:blank')
    await page.setContent(bare)
    const plain = await typeInto(browser, page, 'input', 'textarea')
    yield ''
    yield line('keystroke in table 3, 4× slower', entry.cells, plain.cells)
    yield line('keystroke in 20,000 characters, 4× slower', entry.text, plain.text)
  } finally {
    await browser.close()
    await site.stop()
  }
}

function line(name: string, ours: readonly number[], plain: readonly number[]): string {
  const [median, worst, most] = [quantile(ours, 0.5), quantile(ours, 0.99), Math.max(...ours)]
  const ratio = median / quantile(plain, 0.5)
  const figures = [median, worst, most].map((cost) => cost.toFixed(1)).join(' / ')
  return row(name, `${figures} ms, ${ratio.toFixed(2)} of bare`, '≤ 16 ms (median / 99 % / max)')
}

function findBrowser(): string | undefined {
  if (process.env['CHROMIUM']) return process.env['CHROMIUM']
  try {
    return execFileSync('which', ['chromium'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined
  }
}

/** The demo's clerk gets a report back and opens it. */
async function openDraft(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/admin/sign-in`)
  const id = await page.evaluate(async () => {
    const ask = async (method: string, path: string, body?: unknown) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`/staff/api${path}`, {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as { id: string; agencyName: string }[]
    }
    const signIn = (username: string) => ask('POST', '/session', { username, password: 'gongkai-demo' })
    await signIn('reviewer')
    const submitted = await ask('GET', '/reports?year=2025&state=submitted')
    const own = submitted.find(({ agencyName }) => agencyName.includes('白云镇'))
    if (!own) throw new Error('the demo has no submitted report')
    await ask('POST', `/reports/${own.id}/return`, { reason: '请补充' })
    await signIn('clerk')
    return own.id
  })
  await page.goto(`${address}/admin/reports/${id}`)
}

async function typeInto(browser: Browser, page: Page, firstCell: string, text: string) {
  await page.locator(firstCell).first().click()
  const digits = Array.from({ length: table.rows * table.columns }, (_, index) => [`${index % 10}`, 'Tab'])
  const cells = await type(browser, page, digits.flat())
  await page.locator(text).fill(chapter)
  await page.locator(text).press('Control+Home')
  for (let screens = 0; screens < 10; screens += 1) await page.keyboard.press('PageDown')
  await page.waitForTimeout(1500)
  return { cells, text: await type(browser, page, [...'abcdefghij'.repeat(10)]) }
}

async function type(browser: Browser, page: Page, keys: readonly string[]): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await browser.startTracing(page, { categories: traceCategories })
  for (const [index, key] of keys.entries()) {
    await page.keyboard.press(key)
    await page.waitForTimeout(pauses[index % pauses.length] ?? 0)
  }
  const trace = await browser.stopTracing()
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await session.detach()
  return readKeystrokes(trace)
}
