export interface BatchTables {
  batch: BatchTable
  batch_item: BatchItemTable
}

/** Documents that are imported together: read, looked at one by one, taken over or rejected. */
export interface BatchTable {
  id: string
  agency_id: string
  name: string
  created_by: string
  created_at: string
  closed_at: string | null
}

/** `reading` is a `Reading` as JSON, with the person's corrections. */
export interface BatchItemTable {
  id: string
  batch_id: string
  name: string
  hash: string
  reading: string
  agency_code: string | null
  year: number | null
  state: 'read' | 'failed' | 'accepted' | 'rejected'
  sure: number
  unsure: number
  missing: number
  failing: number
  report_id: string | null
  reason: string | null
  at: string
}
