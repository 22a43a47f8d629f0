import type { AgencyChangeKind } from '@gongkai/schema'

export interface PlaceTables {
  agency_change: AgencyChangeTable
}

/**
 * A change of an agency and what it was until the end of `last_year`; the agency row says how it is since. What the kind
 * does not change is null.
 */
export interface AgencyChangeTable {
  /** UUIDv7: in the order in which they were recorded. */
  id: string
  agency_id: string
  kind: AgencyChangeKind
  last_year: number
  /** `renamed`: as it was called before. */
  name: string | null
  short_name: string | null
  /** `moved`: below whom it stood; null: at the top. */
  parent_id: string | null
  /** `merged`: the one that goes on. */
  into_id: string | null
  reason: string
  recorded_at: string
}
