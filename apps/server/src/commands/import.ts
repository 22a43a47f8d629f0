import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { ProblemError, type Services, systemActor } from '@gongkai/api'
import { readReport, toContent } from '@gongkai/documents'
import { matchAgency } from '@gongkai/domain'
import { type Agency, type Coverage, coverages, type Reading, type ReportContent, ReportYear } from '@gongkai/schema'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { explain } from '../explain.ts'
import { withOffice } from '../office.ts'
import { progressOf } from '../progress.ts'

interface ImportOptions {
  readonly agency?: string
  readonly year?: number
  readonly coverage?: Coverage
}

type Outcome = 'published' | 'draft' | 'failed'

interface Line {
  readonly file: string
  readonly outcome: Outcome
  readonly what: string
}

export function addImport(program: Command): void {
  program
    .command('import')
    .description('read published reports into the collection')
    .argument('<file...>', 'reports as text or HTML')
    .option('--agency <code>', 'whose report it is, where the text does not say')
    .option('--year <year>', 'the year reported on, where the text does not say', parseYear)
    .addOption(new Option('--coverage <coverage>', 'unit, or region for a region-wide report').choices([...coverages]))
    .action((files: string[], options: ImportOptions) =>
      withOffice(({ api }) => importFiles(api.services, files, options)),
    )
}

function parseYear(value: string): number {
  const year = ReportYear.safeParse(value)
  if (!year.success) throw new InvalidArgumentError('a year from 2019 on')
  return year.data
}

/** Each file stands alone: a bad one is reported and the others are imported. */
async function importFiles(services: Services, files: readonly string[], options: ImportOptions): Promise<void> {
  const agencies = await services.agencies.listAgencies({})
  const progress = progressOf('Importing')
  const lines: Line[] = []
  for (const file of files) {
    lines.push(await importFile(services, agencies, file, options))
    progress.step(lines.length, files.length)
  }
  progress.end()
  process.stdout.write(summarise(lines))
  if (lines.some(({ outcome }) => outcome === 'failed')) process.exitCode = 1
}

async function importFile(
  services: Services,
  agencies: readonly Agency[],
  file: string,
  options: ImportOptions,
): Promise<Line> {
  try {
    const bytes = await readFile(file)
    const reading = readReport({ name: basename(file), bytes })
    const agency = findAgency(reading, agencies, options.agency)
    const year = options.year ?? reading.year
    if (year === null) return { file, outcome: 'failed', what: 'no year found; give --year' }
    const content: ReportContent = {
      ...toContent(reading, { agency, year }),
      ...(options.coverage && { coverage: options.coverage }),
      origin: {
        kind: 'imported',
        document: basename(file).slice(0, 300),
        hash: createHash('sha256').update(bytes).digest('hex'),
      },
      sourceAddress: null,
    }
    return await store(services, agency, year, content, file)
  } catch (error) {
    return { file, outcome: 'failed', what: error instanceof ImportError ? error.message : explain(error) }
  }
}

class ImportError extends Error {}

function findAgency(reading: Reading, agencies: readonly Agency[], code: string | undefined): Agency {
  if (code !== undefined) {
    const known = agencies.find((agency) => agency.code === code)
    if (!known) throw new ImportError(`no agency has the code ${code}; add it with: gongkai agencies import`)
    return known
  }
  const name = reading.agency.name
  if (name === null) throw new ImportError('no agency found in the text; give --agency')
  const matches = matchAgency(name, agencies)
  const [only] = matches
  if (!only)
    throw new ImportError(`${name} is not in the directory; give --agency, or add it with: gongkai agencies import`)
  if (matches.length > 1)
    throw new ImportError(`${name} can be ${matches.map(({ code: one }) => one).join(', ')}; give --agency`)
  return only
}

/** A report that was read surely is published as it was; a doubtful one waits as a draft for a person. */
async function store(
  services: Services,
  agency: Agency,
  year: number,
  content: ReportContent,
  file: string,
): Promise<Line> {
  const doubtful = Object.values(content.notes).filter(({ certainty }) => certainty === 'unsure').length
  const what = `${agency.shortName} ${year}`
  if (doubtful === 0) {
    await services.reports.importPublished(agency.code, year, content, {}, systemActor)
    return { file, outcome: 'published', what }
  }
  try {
    await services.reports.createReport({ agencyCode: agency.code, year, content }, systemActor)
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'already-exists')
      throw new ImportError(
        `${what} is there already, and ${doubtful} cells of this file are doubtful; correct it in the admin app`,
      )
    throw error
  }
  return { file, outcome: 'draft', what: `${what}: ${doubtful} doubtful cells to confirm in the admin app` }
}

const marks: Record<Outcome, string> = { published: '✓', draft: '?', failed: '✗' }

function summarise(lines: readonly Line[]): string {
  const count = (outcome: Outcome) => lines.filter((line) => line.outcome === outcome).length
  const each = lines.map(({ file, outcome, what }) => `${marks[outcome]} ${basename(file)}: ${what}`)
  return `${[...each, `${count('published')} published, ${count('draft')} to confirm, ${count('failed')} failed`].join('\n')}\n`
}
