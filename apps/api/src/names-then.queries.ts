import { type RawBuilder, sql } from 'kysely'

/** What `agency` of the query around it was called in a report year. */
export function nameIn(column: 'name' | 'short_name', year: number | RawBuilder<unknown>) {
  return sql<string>`coalesce((
    select earlier.${sql.ref(column)} from agency_change as earlier
    where earlier.agency_id = agency.id and earlier.kind = 'renamed' and earlier.last_year >= ${year}
    order by earlier.last_year limit 1), agency.${sql.ref(column)})`
}

/**
 * What `agency` was called in the year of `report`, both of the query around it: a report keeps the name of its year
 * whatever the agency is called later. Agencies are seldom renamed, so the table behind it is all but empty.
 */
export const nameThen = nameIn('name', sql.ref('report.year'))
export const shortNameThen = nameIn('short_name', sql.ref('report.year'))
