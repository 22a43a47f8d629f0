import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeHtml } from '@gongkai/documents'
import { exampleAgencies, exampleReports } from '@gongkai/demo'
import { Reading } from '@gongkai/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-command-'))
const command = join(import.meta.dirname, '../bin/gongkai.mjs')

interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function start(args: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const env = { ...process.env, PORT: '0', GONGKAI_DATA: join(folder, 'data'), ...environment }
  return spawn(process.execPath, [command, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

async function gongkai(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const child = start(args, environment)
  const out = { stdout: '', stderr: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out.stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (out.stderr += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...out }
}

/** A report of the invented county as its web page would stand on a website. */
function pageOf(agencyCode: string, year: number): string {
  const report = exampleReports().find((one) => one.agencyCode === agencyCode && one.year === year)
  const agency = exampleAgencies.find((one) => one.code === agencyCode)
  if (!report || !agency) throw new Error(`${agencyCode} ${year} is not in the demo`)
  const empty = {
    version: null,
    publishedAt: null,
    hash: null,
    reason: null,
    findings: [],
    checksPassed: 0,
    explanations: {},
  }
  return writeHtml({ ...report.content, ...empty, agency, year }, { locale: 'zh' })
}

const good = join(folder, 'good.html')
const bad = join(folder, 'bad.txt')

beforeAll(async () => {
  writeFileSync(good, pageOf('example-qinghe', 2024))
  writeFileSync(bad, '通知：本周五下午开会。')
  const directory = join(folder, 'agencies.json')
  writeFileSync(directory, JSON.stringify(exampleAgencies))
  const { code, stderr } = await gongkai(['agencies', 'import', directory])
  if (code !== 0) throw new Error(stderr)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('read', () => {
  test('prints the whole reading as JSON and nothing else', async () => {
    const { code, stdout } = await gongkai(['read', good, '--json'])
    const reading = Reading.parse(JSON.parse(stdout))
    expect(code).toBe(0)
    expect(reading).toMatchObject({ agency: { name: expect.stringContaining('清河镇') }, year: 2024, edition: '2021' })
    expect(Object.values(reading.cells).every(({ certainty }) => certainty === 'sure')).toBe(true)
  })

  test('says in a sentence that a file is not there', async () => {
    const { code, stderr } = await gongkai(['read', join(folder, 'nowhere.txt')])
    expect(code).toBe(1)
    expect(stderr).toMatch(/nowhere\.txt does not exist/)
  })
})

describe('import, export, rebuild, verify', () => {
  test('a bad file is reported, the others are imported, nothing changes twice', async () => {
    const first = await gongkai(['import', bad, good])
    expect(first.code).toBe(1)
    expect(first.stdout).toContain('✓ good.html: 清河镇 2024')
    expect(first.stdout).toContain('✗ bad.txt')
    expect(first.stdout).toContain('1 published, 0 to confirm, 1 failed')
    expect(await gongkai(['import', good])).toMatchObject({ code: 0 })
    expect((await gongkai(['rebuild'])).stdout).toMatch(/ 0 changed\./)
    expect((await gongkai(['verify'])).stdout).toContain('the chain is whole')
  })

  test('a published report is written in every format', async () => {
    for (const format of ['json', 'csv', 'html']) {
      const out = join(folder, format)
      expect(await gongkai(['export', '--out', out, '--format', format, '--year', '2024'])).toMatchObject({ code: 0 })
      expect(readdirSync(out)).toEqual([`example-qinghe-2024.${format}`])
    }
    expect(readFileSync(join(folder, 'json/example-qinghe-2024.json'), 'utf8')).toContain('清河镇')
  })

  test('a year or a format that does not exist is refused with what is allowed', async () => {
    expect(await gongkai(['import', good, '--year', '1999'])).toMatchObject({ code: 1 })
    expect((await gongkai(['export', '--out', folder, '--format', 'doc'])).stderr).toContain('json, csv, html')
  })
})

describe('people', () => {
  const add = ['people', 'add', 'li.ming', '--name', '李明', '--role', 'administrator', '--agency', 'example']

  test('the first administrator gets a password once, and can sign in with it', async () => {
    const { code, stdout } = await gongkai(add)
    expect(code).toBe(0)
    const [username, password] = stdout.trim().split(' ')
    const again = await gongkai(add)
    expect(again).toMatchObject({ code: 1, stdout: '' })

    const server = start(['serve'])
    const address = await addressOf(server)
    const signIn = (body: unknown) =>
      fetch(`${address}/staff/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const statuses = [await signIn({ username, password }), await signIn({ username, password: 'something else' })]
    server.kill('SIGTERM')
    await once(server, 'close')
    expect(statuses.map(({ status }) => status)).toEqual([200, 401])
  })

  test('an agency that does not exist is refused', async () => {
    const nowhere = [...add.slice(0, -1), 'nowhere']
    expect((await gongkai(nowhere.with(2, 'other.person'))).stderr).toContain('No agency has this code')
  })
})

describe('serve', () => {
  test('serves portal, admin and API, refuses a second process, and stops when asked', async () => {
    const server = start(['serve'])
    const address = await addressOf(server)
    for (const path of ['/', '/admin/', '/admin/reports', '/api/status', '/api/docs', '/reports/example-qinghe/2024'])
      expect((await fetch(address + path)).status, path).toBe(200)
    expect((await fetch(`${address}/staff/api/me`)).status).toBe(401)
    expect((await fetch(`${address}/admin/assets/nothing.js`)).status).toBe(404)
    expect((await fetch(`${address}/nothing`)).status).toBe(404)

    const second = await gongkai(['migrate'])
    expect(second.code).toBe(1)
    expect(second.stderr).toMatch(/^Another process is using the data folder .+\n$/)

    server.kill('SIGTERM')
    server.kill('SIGTERM')
    expect((await once(server, 'close'))[0]).toBe(0)
  })

  test('says which port is in use before it does anything', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const data = join(folder, 'never-made')
    const { code, stderr } = await gongkai(['serve', '--demo'], { PORT: String(port), GONGKAI_DATA: data })
    other.close()
    expect(code).toBe(1)
    expect(stderr).toMatch(new RegExp(`^Port ${port} is in use.+\n$`))
    expect(existsSync(data)).toBe(false)
  })

  test('says that a folder cannot be written', async () => {
    const { code, stderr } = await gongkai(['migrate'], { GONGKAI_DATA: join(good, 'below-a-file') })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^The data folder .+ cannot be written\..+\n$/)
  })
})

async function addressOf(server: ChildProcess): Promise<string> {
  let printed = ''
  for await (const text of server.stdout?.setEncoding('utf8') ?? []) {
    printed += text
    const address = /http:\/\/localhost:\d+/.exec(printed)?.[0]
    if (address) return address
  }
  throw new Error(`the server stopped: ${printed}`)
}
