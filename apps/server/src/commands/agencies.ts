import { readFile } from 'node:fs/promises'
import { systemActor } from '@gongkai/api'
import { AgencyImport } from '@gongkai/schema'
import type { Command } from 'commander'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { withOffice } from '../office.ts'

export function addAgencies(program: Command): void {
  program
    .command('agencies')
    .description('the directory of agencies')
    .command('import')
    .description('add or update agencies: CSV (code,name,shortName,level,kind,parentCode,firstYear,lastYear,…) or JSON')
    .argument('<file>', 'in any order: parents stand in it or are there already')
    .action(async (file: string) => {
      const agencies = readAgencies(await readFile(file, 'utf8'))
      await withOffice(({ api }) => api.services.agencies.importAgencies(agencies, systemActor))
      process.stdout.write(`${agencies.length} agencies imported\n`)
    })
}

/** Thrown with the entry that cannot be used and what is allowed there. */
export class AgencyFileError extends Error {}

/** A JSON array of agencies, or CSV with a header line as spreadsheets save it. */
export function readAgencies(content: string): AgencyImport[] {
  return readEntries(content).map((entry, index) => {
    const parsed = AgencyImport.safeParse(entry)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    throw new AgencyFileError(`agency ${index + 1}: ${issue?.path.join('.')}: ${issue?.message}`)
  })
}

function readEntries(content: string): unknown[] {
  try {
    return content.trimStart().startsWith('[') ? z.array(z.unknown()).parse(JSON.parse(content)) : readCsv(content)
  } catch (error) {
    throw new AgencyFileError(`neither a JSON array nor CSV: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function readCsv(content: string): unknown[] {
  const lines = parse<Record<string, string>>(content, { bom: true, columns: true, skip_empty_lines: true, trim: true })
  return lines.map(
    ({ parentCode, firstYear, lastYear, office, address, hours, phone, email, fictional, ownOffice, ...rest }) => ({
      ...rest,
      parentCode: parentCode || null,
      expected: firstYear ? { firstYear: Number(firstYear), lastYear: lastYear ? Number(lastYear) : null } : null,
      contact: Object.fromEntries(
        Object.entries({ office, address, hours, phone, email }).filter(([, value]) => value),
      ),
      fictional: fictional === 'true',
      ownOffice: ownOffice === 'true',
    }),
  )
}
