import type { Connection, Database } from '@gongkai/database'
import type { AuditAction } from '@gongkai/schema'
import type { Actor } from './actor.ts'
import type { Directory } from './directory.ts'

/** What happened, for the audit chain. */
export interface AuditRecord {
  readonly actor: Actor
  /** One that has words; see `auditActionLabels`. */
  readonly action: AuditAction
  /** `report:<id>`, `agency:<code>`, `person:<id>` */
  readonly subject: string
  /** Facts about the act; no personal data. */
  readonly detail?: Readonly<Record<string, unknown>>
}

/** What every service is given. */
export interface ServiceContext {
  readonly database: Database
  now(): Date
  /** The tree of agencies as it stands. */
  directory(): Promise<Directory>
  /** Appends to the audit chain: the last write of the transaction that it tells of. */
  record(trx: Connection, record: AuditRecord): Promise<void>
}
