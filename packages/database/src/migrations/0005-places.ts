import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What agencies were called and where they stood in earlier years; a government's own office. Frozen. */
export const places: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('agency')
      .addColumn('own_office', 'integer', (column) =>
        column
          .notNull()
          .defaultTo(0)
          .check(sql`own_office in (0, 1)`),
      )
      .execute()
    await db.schema
      .createTable('agency_past')
      .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.id'))
      .addColumn('last_year', 'integer', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('short_name', 'text', (column) => column.notNull())
      .addColumn('parent_id', 'text', (column) => column.references('agency.id'))
      .addColumn('reason', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('agency_past_key', ['agency_id', 'last_year'])
      .execute()
  },
}
