import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { load } from './load.ts'
import { startServer } from './measured-server.ts'
import { provinceAgencies } from './province.ts'
import { type Publishing, publishProvince } from './publishing.ts'
import { type Target, targetsOf } from './target.ts'

const folder = resolve(import.meta.dirname, '../../../.data/bench')
const done = join(folder, 'publishing.json')
const seconds = 4

const publishing = await province()
const server = await startServer(folder)
const idle = await server.memory()
const codes = provinceAgencies().map(({ code }) => code)

print(
  `\n${codes.length} agencies, ${publishing.reports} reports; each figure against the bare answer in the same run\n`,
)
for (const target of targetsOf(codes)) print(await measure(target))
print('')
print(row('publishing one report, median', `${publishing.median.toFixed(1)} ms`, '≤ 5 ms'))
print(row('publishing one report, 99 of 100', `${publishing.worst.toFixed(1)} ms`, ''))
print(row('publishing in bulk', `${publishing.perSecond.toFixed(0)} / s`, '≥ 200 / s'))
print(row('start to first page', `${server.startup.toFixed(0)} ms`, '≤ 1000 ms'))
print(row('memory idle', `${idle.toFixed(0)} MB`, '≤ 150 MB'))
print(row('memory under load', `${(await server.memory()).toFixed(0)} MB`, '≤ 300 MB'))
await server.stop()

/** The generated province is published once and kept; remove .data/bench to publish it, and measure that, again. */
async function province(): Promise<Publishing> {
  if (existsSync(done)) return JSON.parse(readFileSync(done, 'utf8')) as Publishing
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const measured = await publishProvince(folder, (count) =>
    process.stderr.write(`\rpublishing the province: ${count} reports`),
  )
  process.stderr.write('\n')
  writeFileSync(done, JSON.stringify(measured))
  return measured
}

async function measure({ name, reach, paths }: Target): Promise<string> {
  await load(server.address, paths, 1)
  const before = await load(server.address, ['/hello'], seconds)
  const measured = await load(server.address, paths, seconds)
  const after = await load(server.address, ['/hello'], seconds)
  const hello = (before.requestsPerSecond + after.requestsPerSecond) / 2
  const ratio = measured.requestsPerSecond / hello
  const failed = measured.failed > 0 ? `  ${measured.failed} FAILED` : ''
  const rate = `${ratio.toFixed(3)}  (${measured.requestsPerSecond.toFixed(0)} / ${hello.toFixed(0)} per s)${failed}`
  return row(name, rate, `≥ ${reach}`)
}

function row(name: string, value: string, reach: string): string {
  return `${name.padEnd(40)} ${value.padEnd(34)} ${reach}`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
