import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { measureCounty } from './measure-county.ts'
import { measureKeystrokes } from './measure-keystrokes.ts'
import { measureStart } from './measure-start.ts'
import { measure, row } from './measure.ts'
import { startServer } from './measured-server.ts'
import { provinceAgencies } from './province.ts'
import { type Publishing, publishProvince } from './publishing.ts'
import { targetsOf } from './target.ts'

const kept = resolve(import.meta.dirname, '../../../.data')
const folder = join(kept, 'bench')
const done = join(folder, 'publishing.json')

const publishing = await province()
const { startup, idle } = await measureStart(folder)
const server = await startServer(folder)
const codes = provinceAgencies().map(({ code }) => code)

print(
  `\n${codes.length} agencies, ${publishing.reports} reports; each figure against the bare answer in the same run\n`,
)
for (const target of targetsOf(codes)) print(await measure(server.address, target))
print('')
print(row('publishing one report, median', `${publishing.median.toFixed(1)} ms`, '≤ 5 ms'))
print(row('publishing one report, 99 of 100', `${publishing.worst.toFixed(1)} ms`, ''))
print(row('publishing in bulk', `${publishing.perSecond.toFixed(0)} / s`, '≥ 200 / s'))
print(row('start to first page', `${startup.toFixed(0)} ms`, '≤ 1000 ms'))
if (idle !== undefined) print(row('memory idle', `${idle.toFixed(0)} MB`, '≤ 150 MB'))
print(row('memory under load', `${(await server.memory()).toFixed(0)} MB`, '≤ 300 MB'))
await server.stop()
for await (const line of measureCounty(join(kept, 'bench-county'))) print(line)
for await (const line of measureKeystrokes()) print(line)

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

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
