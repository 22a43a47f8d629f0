import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Documents imported together. Frozen. */
export const batches: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('batch')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.id'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('created_by', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('closed_at', 'text')
      .execute()
    await db.schema.createIndex('batch_agency').on('batch').columns(['agency_id', 'created_at']).execute()
    await db.schema
      .createTable('batch_item')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('batch_id', 'text', (column) => column.notNull().references('batch.id'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('agency_code', 'text')
      .addColumn('year', 'integer')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('sure', 'integer', (column) => column.notNull())
      .addColumn('unsure', 'integer', (column) => column.notNull())
      .addColumn('missing', 'integer', (column) => column.notNull())
      .addColumn('failing', 'integer', (column) => column.notNull())
      .addColumn('report_id', 'text')
      .addColumn('reason', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('reading', 'text', (column) => column.notNull())
      .addUniqueConstraint('batch_item_document', ['batch_id', 'hash'])
      .execute()
  },
}
