import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The login log, what an administrator may say of an account, and what a person did found by an index. Frozen. */
export const security: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('person').addColumn('disabled_at', 'text').execute()
    await db.schema
      .alterTable('person')
      .addColumn('must_change_password', 'integer', (column) =>
        column
          .notNull()
          .defaultTo(0)
          .check(sql`must_change_password in (0, 1)`),
      )
      .execute()
    await db.schema.alterTable('person').addColumn('email', 'text').execute()
    await db.schema
      .createTable('sign_in')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('person_id', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('agent', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('audit_actor').on('audit').columns(['actor', 'seq']).execute()
    await db.schema.createIndex('sign_in_person').on('sign_in').columns(['person_id', 'at']).execute()
    await db.schema.createIndex('sign_in_at').on('sign_in').column('at').execute()
  },
}
