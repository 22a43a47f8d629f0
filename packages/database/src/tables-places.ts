export interface PlaceTables {
  agency_past: AgencyPastTable
}

/** What an agency was called and where it stood until the end of `last_year`; the agency row says how it is since. */
export interface AgencyPastTable {
  agency_id: string
  last_year: number
  name: string
  short_name: string
  parent_id: string | null
  /** Why it changed: rename, move, merge. */
  reason: string
}
