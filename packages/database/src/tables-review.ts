export interface ReviewTables {
  report_comment: ReportCommentTable
  report_verdict: ReportVerdictTable
  report_presence: ReportPresenceTable
  report_view: ReportViewTable
}

/** `place` is a `CommentPlace` as JSON. */
export interface ReportCommentTable {
  id: string
  report_id: string
  version: number
  place: string
  body: string
  by: string
  at: string
  resolved_by: string | null
  resolved_at: string | null
}

/** A person's verdict on a finding; it outlives the checks that found it. `left_value` and `right_value` as judged. */
export interface ReportVerdictTable {
  report_id: string
  finding_key: string
  verdict: 'accepted' | 'dismissed'
  reason: string
  left_value: number | null
  right_value: number | null
  by: string
  at: string
}

/** Who has a report open; a line is stale some seconds after `at`. */
export interface ReportPresenceTable {
  report_id: string
  person_id: string
  at: string
  /** Where they are: a cell id or a chapter id. */
  place: string | null
}

/** Who saw a report on which day. */
export interface ReportViewTable {
  report_id: string
  person_id: string
  day: string
  first_at: string
  last_at: string
  times: number
}
