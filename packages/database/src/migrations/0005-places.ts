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
      .createTable('agency_change')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('last_year', 'integer', (column) => column.notNull())
      .addColumn('name', 'text')
      .addColumn('short_name', 'text')
      .addColumn('parent_id', 'text', (column) => column.references('agency.id'))
      .addColumn('into_id', 'text', (column) => column.references('agency.id'))
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('recorded_at', 'text', (column) => column.notNull())
      .addCheckConstraint(
        'agency_change_of_kind',
        sql`kind in ('renamed', 'moved', 'merged', 'closed', 'reopened')
          and (kind = 'renamed') = (name is not null and short_name is not null)
          and (kind = 'merged') = (into_id is not null)
          and (kind = 'moved' or parent_id is null)`,
      )
      .execute()
    await db.schema
      .createIndex('agency_change_of_agency')
      .on('agency_change')
      .columns(['agency_id', 'last_year'])
      .execute()
  },
}
