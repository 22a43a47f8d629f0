import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { systemActor } from '@gongkai/api/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice } from './office.ts'
import { agencies, figuresOf, targetOf } from './plan.ts'

const rounds = 20
const folder = mkdtempSync(join(tmpdir(), 'gongkai-faults-'))

interface Importer {
  readonly child: ChildProcess
  /** Numbers that it said were safe. */
  readonly acknowledged: number[]
  readonly first: Promise<unknown>
  readonly ended: Promise<unknown>
}

beforeAll(async () => {
  const { database, services } = await openOffice(folder)
  await services.agencies.importAgencies(agencies, systemActor)
  await database.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it(
  'keeps what it acknowledged, and nothing by halves, when an import is killed at any moment',
  { timeout: 300_000 },
  async () => {
    const safe = new Map<string, number>()
    let next = 0
    let waiting = startImporter()
    for (let round = 0; round < rounds; round += 1) {
      const { child, acknowledged, first, ended } = waiting
      child.stdin?.write(`${next}\n`)
      // Loads its modules while this one is killed and looked into.
      waiting = startImporter()
      await first
      await wait(randomInt(120))
      child.kill('SIGKILL')
      await ended
      expect(acknowledged).toEqual(acknowledged.map((_, at) => next + at))
      for (const index of acknowledged) safe.set(keyOf(index), index)
      const written = await inspect(safe, next + acknowledged.length)
      next += acknowledged.length + (written ? 1 : 0)
    }
    waiting.child.kill('SIGKILL')
    expect(safe.size).toBeGreaterThan(rounds)
  },
)

/** Opens the folder as the next process would; answers whether the import that was cut short had been committed. */
async function inspect(safe: Map<string, number>, cutShort: number): Promise<boolean> {
  const { database, services } = await openOffice(folder)
  try {
    const found = await services.reports.listPublishedReports({ limit: 1000 })
    const stored = new Map<string, number>()
    for (const { agencyCode, year } of found.items) {
      const report = await services.reports.getPublishedReport(agencyCode, year)
      const index = Number(report.cells['applications.newlyReceived.total'])
      expect(report.cells).toMatchObject(figuresOf(index))
      expect(report.checksPassed).toBeGreaterThan(0)
      stored.set(`${agencyCode} ${year}`, index)
    }
    const written = stored.get(keyOf(cutShort)) === cutShort
    if (written) safe.set(keyOf(cutShort), cutShort)
    expect(stored).toEqual(safe)
    expect(await services.audit.verifyAudit()).toMatchObject({ brokenAt: null })
    expect(await services.statistics.rebuildStatistics(systemActor)).toMatchObject({ changed: 0 })
    return written
  } finally {
    await database.close()
  }
}

function keyOf(index: number): string {
  const { code, year } = targetOf(index)
  return `${code} ${year}`
}

function startImporter(): Importer {
  const script = fileURLToPath(new URL('bulk-import.ts', import.meta.url))
  const child = spawn(process.execPath, [script, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Twenty starts of the same program: compile it once.
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  })
  const acknowledged: number[] = []
  const lines = createInterface({ input: child.stdout })
  const first = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      acknowledged.push(Number(line))
      resolve()
    })
  })
  return { child, acknowledged, first, ended: Promise.all([once(child, 'exit'), once(lines, 'close')]) }
}
