export interface CountyTables {
  due_date: DueDateTable
  sum_unit: SumUnitTable
  reminder: ReminderTable
  notification: NotificationTable
  mail: MailTable
}

/** A local notice's date: `self` for the agency, `units` for everything below it. */
export interface DueDateTable {
  agency_id: string
  year: number
  covers: 'self' | 'units'
  date: string
  basis: string
  set_by: string
  set_at: string
}

/** The published version of a unit's report that a frozen sum counted. */
export interface SumUnitTable {
  report_id: string
  version: number
  unit_report_id: string
  unit_version: number
}

/** When an agency was last reminded of a year's report. */
export interface ReminderTable {
  agency_id: string
  year: number
  at: string
  by: string
}

/** `detail` is JSON by `kind`; no personal data. */
export interface NotificationTable {
  id: string
  person_id: string
  at: string
  kind: string
  /** `report:<id>` or `agency:<code>` */
  subject: string
  detail: string
  read_at: string | null
}

/**
 * What is still to be sent, and what was. It goes to the address that the person has then; whoever sends it takes it by
 * moving `next_at` on. `failure` says how the last attempt failed.
 */
export interface MailTable {
  id: string
  person_id: string
  subject: string
  body: string
  at: string
  sent_at: string | null
  attempts: number
  next_at: string
  failure: string | null
}
