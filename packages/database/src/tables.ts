import type { AgencyKind, AgencyLevel, Coverage, EditionId, ReportState, Role, Scope } from '@gongkai/schema'
import type { ColumnType } from 'kysely'
import type { BatchTables } from './tables-batches.ts'
import type { CountyTables } from './tables-county.ts'
import type { PlaceTables } from './tables-places.ts'
import type { ReviewTables } from './tables-review.ts'
import type { SecurityTables } from './tables-security.ts'

/**
 * Rows have the same shape on both engines: instants and dates are ISO text, documents are JSON text, flags are 0 or 1,
 * integers are numbers (money in 分).
 */
export interface Tables extends ReviewTables, CountyTables, PlaceTables, SecurityTables, BatchTables {
  agency: AgencyTable
  report: ReportTable
  report_version: ReportVersionTable
  measure: MeasureTable
  statistic: StatisticTable
  person: PersonTable
  audit: AuditTable
  idempotency: IdempotencyTable
  meta: MetaTable
  user: UserTable
  session: SessionTable
  account: AccountTable
  verification: VerificationTable
  two_factor: TwoFactorTable
  rate_limit: RateLimitTable
}

export interface AgencyTable {
  id: string
  /** Short key of the statistics, where a UUID would be most of a row. */
  number: number
  code: string
  name: string
  short_name: string
  level: AgencyLevel
  kind: AgencyKind
  parent_id: string | null
  /** Codes from the root to the agency itself: `/340000/340300/340323/`. */
  path: string
  first_year: number | null
  last_year: number | null
  contact: string
  fictional: 0 | 1
  /** The government's own office (本级机关): reports for itself as one unit of its region's sum. */
  own_office: 0 | 1
}

export interface ReportTable {
  id: string
  agency_id: string
  year: number
  state: ReportState
  /** Raised by every write; an editor that started from another one has a conflict. */
  revision: number
  /** The version being worked on, or the last one. */
  working_version: number
  /** The version whose figures count; null while nothing is published or the report is withdrawn. */
  published_version: number | null
  created_at: string
  updated_at: string
}

/** Its content never changes once `published_at` is set. */
export interface ReportVersionTable {
  report_id: string
  version: number
  edition: EditionId
  coverage: Coverage
  title: string
  period_from: string
  period_to: string
  cells: string
  notes: string
  chapters: string
  printed_form: string
  origin: string
  source_address: string | null
  /** Every check that did not pass; `checks_passed` counts the others. */
  findings: string
  checks_passed: number
  explanations: string
  reason: string | null
  hash: string | null
  /** Ids of everybody who entered something, as a JSON list: none of them may approve it. */
  entered_by: string
  submitted_by: string | null
  approved_by: string | null
  published_at: string | null
  withdrawn_at: string | null
  withdrawn_reason: string | null
  restored_at: string | null
  restored_reason: string | null
  /** The chapters as typed, where number tokens stand in them; `chapters` then says the numbers. JSON. */
  drafted: string | null
  /** What a published version changed of the one before: `VersionChanges` as JSON; null for the first. */
  changes: string | null
  /** When a sum was frozen into it; its units stand in `sum_unit`. */
  frozen_at: string | null
}

/** A cell id or the id of a group of cells, with the short key that the statistics use. */
export interface MeasureTable {
  number: number
  id: string
}

/**
 * Derived figures. An agency without children has no `subtree` rows: its subtree is its own report. `edition` is the
 * report's for `own`, and the one due that year for `subtree`.
 */
export interface StatisticTable {
  agency_number: number
  scope: Scope
  measure_number: number
  year: number
  edition: EditionId
  value: number | null
  units: number
  missing: number
}

export interface PersonTable {
  user_id: string
  agency_id: string
  role: Role
  /** Set: the account may not sign in any more. */
  disabled_at: string | null
  /** The password was given by an administrator: the person sets their own before anything else. */
  must_change_password: 0 | 1
  /** Where reminders go; null: they are shown in the app only. */
  email: string | null
}

export interface AuditTable {
  seq: number
  at: string
  actor: string
  action: string
  subject: string
  detail: string
  previous_hash: string
  hash: string
}

/** `status` and `body` are null while the first request with the key is being handled. */
export interface IdempotencyTable {
  key: string
  actor: string
  request_hash: string
  status: number | null
  body: string | null
  at: string
}

/**
 * `data_version`: raised by whatever changes a public answer, which thereby also waits for its turn. `agencies_version`:
 * raised with it when the directory changes. `audit_head`: number and hash of the last line, `12:ab…`.
 */
export interface MetaTable {
  key: 'data_version' | 'agencies_version' | 'audit_head'
  value: string
}

/** better-auth writes instants and flags in each engine's own type; nobody else reads them. */
type Instant = ColumnType<unknown, Date | string, Date | string>
type Flag = ColumnType<unknown, boolean | number, boolean | number>

export interface UserTable {
  id: string
  name: string
  email: string
  emailVerified: Flag
  image: string | null
  createdAt: Instant
  updatedAt: Instant
  username: string | null
  displayUsername: string | null
  twoFactorEnabled: Flag | null
}

export interface SessionTable {
  id: string
  expiresAt: Instant
  token: string
  createdAt: Instant
  updatedAt: Instant
  ipAddress: string | null
  userAgent: string | null
  userId: string
}

export interface AccountTable {
  id: string
  accountId: string
  providerId: string
  userId: string
  accessToken: string | null
  refreshToken: string | null
  idToken: string | null
  accessTokenExpiresAt: Instant | null
  refreshTokenExpiresAt: Instant | null
  scope: string | null
  password: string | null
  createdAt: Instant
  updatedAt: Instant
}

export interface VerificationTable {
  id: string
  identifier: string
  value: string
  expiresAt: Instant
  createdAt: Instant
  updatedAt: Instant
}

export interface TwoFactorTable {
  id: string
  secret: string
  backupCodes: string
  userId: string
  verified: Flag | null
  failedVerificationCount: number | null
  lockedUntil: Instant | null
}

export interface RateLimitTable {
  id: string
  key: string
  count: number
  lastRequest: number
}
