/**
 * A bulk import that somebody is going to kill. Waits for the number to begin with on standard input, then imports report
 * after report; a line says, after the commit, which one is safe.
 */
import { writeSync } from 'node:fs'
import { once } from 'node:events'
import { systemActor, testContent } from '@gongkai/api/testing'
import { figuresOf, targetOf } from './plan.ts'
import { openOffice } from './office.ts'

const [folder] = process.argv.slice(2)
const [begin] = (await once(process.stdin, 'data')) as [Buffer]
const { services } = await openOffice(folder ?? '')
for (let index = Number(begin.toString()); ; index += 1) {
  const { code, year } = targetOf(index)
  await services.reports.importPublished(code, year, testContent(year, figuresOf(index)), {}, systemActor)
  writeSync(1, `${index}\n`)
}
