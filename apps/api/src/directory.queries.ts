import type { AgencyTable, Connection, Database } from '@gongkai/database'
import type { Agency } from '@gongkai/schema'
import type { PastName, PastPlace } from './directory-past.ts'
import { Directory, type DirectoryEntry } from './directory.ts'
import { findVersion } from './meta.queries.ts'

/** Gives the directory, read again when somebody, in this process or another, has changed it. */
export function directoryOf({ read }: Database): () => Promise<Directory> {
  let version: string | undefined
  let loading: Promise<Directory>
  return async () => {
    const current = await findVersion(read, 'agencies_version')
    if (current !== version) {
      version = current
      loading = loadDirectory(read)
      loading.catch(() => (version = undefined))
    }
    return loading
  }
}

/** The directory as a connection or a transaction sees it. */
export async function loadDirectory(db: Connection): Promise<Directory> {
  const rows = await db
    .selectFrom('agency')
    .leftJoin('agency as parent', 'parent.id', 'agency.parent_id')
    .selectAll('agency')
    .select('parent.code as parent_code')
    .orderBy('agency.code')
    .execute()
  return new Directory(rows.map(toEntry), await loadPast(db))
}

async function loadPast(db: Connection): Promise<{ names: PastName[]; places: PastPlace[] }> {
  const rows = await db
    .selectFrom('agency_change as change')
    .innerJoin('agency', 'agency.id', 'change.agency_id')
    .leftJoin('agency as parent', 'parent.id', 'change.parent_id')
    .select(['agency.code', 'change.kind', 'change.last_year as lastYear', 'change.name', 'change.short_name'])
    .select('parent.code as parentCode')
    .where('change.kind', 'in', ['renamed', 'moved'])
    .execute()
  const renamed = rows.filter(({ kind }) => kind === 'renamed')
  const moved = rows.filter(({ kind }) => kind === 'moved')
  return {
    names: renamed.map(({ code, lastYear, name, short_name: shortName }) => ({
      code,
      lastYear,
      name: name ?? '',
      shortName: shortName ?? '',
    })),
    places: moved.map(({ code, lastYear, parentCode }) => ({ code, lastYear, parentCode })),
  }
}

function toEntry(row: AgencyTable & { parent_code: string | null }): DirectoryEntry {
  const agency: Agency = {
    id: row.id,
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    level: row.level,
    kind: row.kind,
    parentCode: row.parent_code,
    expected: row.first_year === null ? null : { firstYear: row.first_year, lastYear: row.last_year },
    contact: JSON.parse(row.contact) as Agency['contact'],
    fictional: row.fictional === 1,
    ownOffice: row.own_office === 1,
  }
  return { agency, number: row.number, path: row.path }
}
