import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Agencies, their annual reports, the derived statistics, staff and the audit chain. Frozen: a change is a new
 * migration.
 */
export function reporting(engine: 'sqlite' | 'postgresql'): Migration {
  const postgresql = engine === 'postgresql'
  // Codes and paths are compared and ranged over byte by byte, whatever language the server sorts in.
  const code = postgresql ? sql`text collate "C"` : sql`text`
  const clustered = postgresql ? sql`` : sql`without rowid`
  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('agency')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('number', 'integer', (column) => column.notNull().unique())
        .addColumn('code', code, (column) => column.notNull().unique())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('short_name', 'text', (column) => column.notNull())
        .addColumn('level', 'text', (column) =>
          column.notNull().check(sql`level in ('national', 'province', 'prefecture', 'county', 'township')`),
        )
        .addColumn('kind', 'text', (column) =>
          column.notNull().check(sql`kind in ('government', 'department', 'subdistrict')`),
        )
        .addColumn('parent_id', 'text', (column) => column.references('agency.id'))
        .addColumn('path', code, (column) => column.notNull())
        .addColumn('first_year', 'integer')
        .addColumn('last_year', 'integer')
        .addColumn('contact', 'text', (column) => column.notNull())
        .addColumn('fictional', 'integer', (column) => column.notNull().check(sql`fictional in (0, 1)`))
        .execute()
      await db.schema.createIndex('agency_parent').on('agency').columns(['parent_id', 'code']).execute()
      await db.schema.createIndex('agency_path').on('agency').column('path').execute()
      await db.schema.createIndex('agency_level').on('agency').columns(['level', 'code']).execute()

      await db.schema
        .createTable('report')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.id'))
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('state', 'text', (column) =>
          column
            .notNull()
            .check(sql`state in ('draft', 'submitted', 'returned', 'approved', 'published', 'withdrawn')`),
        )
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('working_version', 'integer', (column) => column.notNull())
        .addColumn('published_version', 'integer')
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('updated_at', 'text', (column) => column.notNull())
        .addUniqueConstraint('report_agency_year', ['agency_id', 'year'])
        .execute()
      await db.schema.createIndex('report_year_state').on('report').columns(['year', 'state']).execute()

      await db.schema
        .createTable('report_version')
        .addColumn('report_id', 'text', (column) => column.notNull().references('report.id'))
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('edition', 'text', (column) => column.notNull())
        .addColumn('coverage', 'text', (column) => column.notNull().check(sql`coverage in ('unit', 'region')`))
        .addColumn('title', 'text', (column) => column.notNull())
        .addColumn('period_from', 'text', (column) => column.notNull())
        .addColumn('period_to', 'text', (column) => column.notNull())
        .addColumn('source_address', 'text')
        .addColumn('reason', 'text')
        .addColumn('hash', 'text')
        .addColumn('entered_by', 'text', (column) => column.notNull())
        .addColumn('submitted_by', 'text')
        .addColumn('approved_by', 'text')
        .addColumn('published_at', 'text')
        .addColumn('withdrawn_at', 'text')
        .addColumn('checks_passed', 'integer', (column) => column.notNull())
        // Documents last: lists read the short columns without walking through the long ones.
        .addColumn('origin', 'text', (column) => column.notNull())
        .addColumn('printed_form', 'text', (column) => column.notNull())
        .addColumn('explanations', 'text', (column) => column.notNull())
        .addColumn('notes', 'text', (column) => column.notNull())
        .addColumn('cells', 'text', (column) => column.notNull())
        .addColumn('chapters', 'text', (column) => column.notNull())
        .addColumn('findings', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('report_version_key', ['report_id', 'version'])
        .execute()

      await db.schema
        .createTable('measure')
        .addColumn('number', 'integer', (column) => column.primaryKey().notNull())
        .addColumn('id', 'text', (column) => column.notNull().unique())
        .execute()

      // No foreign keys: derived rows, several hundred for every publication, each checked against the agency again.
      await db.schema
        .createTable('statistic')
        .addColumn('agency_number', 'integer', (column) => column.notNull())
        .addColumn('scope', 'text', (column) => column.notNull().check(sql`scope in ('own', 'subtree')`))
        .addColumn('measure_number', 'integer', (column) => column.notNull())
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('edition', 'text', (column) => column.notNull())
        .addColumn('value', 'bigint')
        .addColumn('units', 'integer', (column) => column.notNull())
        .addColumn('missing', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('statistic_key', ['agency_number', 'scope', 'year', 'measure_number'])
        .modifyEnd(clustered)
        .execute()
      // For rankings. Most figures are zero; leaving them out makes publishing four times cheaper, and ties need no rank.
      await db.schema
        .createIndex('statistic_rank')
        .on('statistic')
        .columns(['measure_number', 'year', 'value'])
        .where(sql.ref('scope'), '=', sql.lit('own'))
        .where(sql.ref('value'), '<>', sql.lit(0))
        .execute()

      await db.schema
        .createTable('person')
        .addColumn('user_id', 'text', (column) =>
          column.primaryKey().notNull().references('user.id').onDelete('cascade'),
        )
        .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.id'))
        .addColumn('role', 'text', (column) =>
          column.notNull().check(sql`role in ('clerk', 'reviewer', 'approver', 'administrator')`),
        )
        .execute()
      await db.schema.createIndex('person_agency').on('person').column('agency_id').execute()

      await db.schema
        .createTable('audit')
        .addColumn('seq', 'integer', (column) => column.primaryKey().notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('actor', 'text', (column) => column.notNull())
        .addColumn('action', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('detail', 'text', (column) => column.notNull())
        .addColumn('previous_hash', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('audit_subject').on('audit').columns(['subject', 'seq']).execute()

      await db.schema
        .createTable('idempotency')
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('actor', 'text', (column) => column.notNull())
        .addColumn('request_hash', 'text', (column) => column.notNull())
        .addColumn('status', 'integer')
        .addColumn('body', 'text')
        .addColumn('at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('idempotency_key', ['actor', 'key'])
        .execute()
      await db.schema.createIndex('idempotency_at').on('idempotency').column('at').execute()

      await db.schema
        .createTable('meta')
        .addColumn('key', 'text', (column) => column.primaryKey().notNull())
        .addColumn('value', 'text', (column) => column.notNull())
        .execute()
      await sql`insert into meta (key, value) values ('data_version', '0'), ('agencies_version', '0'), ('audit_head', '0:')`.execute(
        db,
      )
    },
  }
}
