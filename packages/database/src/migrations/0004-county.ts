import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Local due dates, frozen sums, notifications and the mail that is to be sent. Frozen. */
export const county: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('due_date')
      .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.id'))
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('covers', 'text', (column) => column.notNull().check(sql`covers in ('self', 'units')`))
      .addColumn('date', 'text', (column) => column.notNull())
      .addColumn('basis', 'text', (column) => column.notNull())
      .addColumn('set_by', 'text', (column) => column.notNull())
      .addColumn('set_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('due_date_key', ['agency_id', 'year', 'covers'])
      .execute()

    await db.schema
      .createTable('sum_unit')
      .addColumn('report_id', 'text', (column) => column.notNull().references('report.id'))
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('unit_report_id', 'text', (column) => column.notNull().references('report.id'))
      .addColumn('unit_version', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('sum_unit_key', ['report_id', 'version', 'unit_report_id'])
      .execute()
    await db.schema.createIndex('sum_unit_unit').on('sum_unit').column('unit_report_id').execute()

    await db.schema
      .createTable('reminder')
      .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.id'))
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('reminder_key', ['agency_id', 'year'])
      .execute()

    await db.schema
      .createTable('notification')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('detail', 'text', (column) => column.notNull())
      .addColumn('read_at', 'text')
      .execute()
    await db.schema.createIndex('notification_person').on('notification').columns(['person_id', 'at']).execute()

    await db.schema
      .createTable('mail')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('sent_at', 'text')
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('next_at', 'text', (column) => column.notNull())
      .addColumn('failure', 'text')
      .execute()
    await db.schema.createIndex('mail_due').on('mail').columns(['sent_at', 'next_at']).execute()
  },
}
