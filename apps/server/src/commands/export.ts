import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Services } from '@gongkai/api'
import { writeCsv, writeHtml, writeJson } from '@gongkai/documents'
import { AgencyCode, type PublishedReport, ReportYear } from '@gongkai/schema'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { withOffice } from '../office.ts'
import { progressOf } from '../progress.ts'

const writers: Record<string, (report: PublishedReport) => string> = {
  json: writeJson,
  csv: writeCsv,
  html: (report) => writeHtml(report, { locale: 'zh' }),
}

interface ExportOptions {
  readonly out: string
  readonly format: string
  readonly agency?: string
  readonly year?: number
}

export function addExport(program: Command): void {
  program
    .command('export')
    .description('write published reports to files')
    .requiredOption('--out <folder>', 'where to write; it is made when it is not there')
    .addOption(new Option('--format <format>', 'json, csv or html').choices(Object.keys(writers)).default('json'))
    .option('--agency <code>', 'only this agency and what lies below it', check(AgencyCode, 'an agency code'))
    .option('--year <year>', 'only this year', check(ReportYear, 'a year from 2019 on'))
    .action((options: ExportOptions) => withOffice(({ api }) => exportReports(api.services, options)))
}

function check<T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  allowed: string,
) {
  return (value: string): T => {
    const parsed = schema.safeParse(value)
    if (!parsed.success) throw new InvalidArgumentError(allowed)
    return parsed.data
  }
}

async function exportReports(services: Services, { out, format, agency, year }: ExportOptions): Promise<void> {
  await mkdir(out, { recursive: true })
  const progress = progressOf('Exporting')
  const write = writers[format] ?? writeJson
  let done = 0
  let cursor: string | undefined
  do {
    const page = await services.reports.listPublishedReports({
      limit: 100,
      ...(cursor !== undefined && { cursor }),
      ...(agency !== undefined && { agency }),
      ...(year !== undefined && { year }),
    })
    for (const item of page.items) {
      const report = await services.reports.getPublishedReport(item.agencyCode, item.year)
      await writeFile(join(out, `${item.agencyCode}-${item.year}.${format}`), write(report))
      progress.step((done += 1), Math.max(done, page.items.length))
    }
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  progress.end()
  process.stdout.write(`${done} reports written to ${out}\n`)
}
