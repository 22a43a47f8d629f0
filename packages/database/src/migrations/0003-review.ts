import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Comments, verdicts, who looks and looked at a report; the public record of corrections. Frozen. */
export const review: Migration = {
  async up(db: Kysely<unknown>) {
    for (const column of ['withdrawn_reason', 'restored_at', 'restored_reason', 'drafted', 'changes', 'frozen_at'])
      await db.schema.alterTable('report_version').addColumn(column, 'text').execute()

    await db.schema
      .createTable('report_comment')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('report_id', 'text', (column) => column.notNull().references('report.id'))
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('resolved_by', 'text')
      .addColumn('resolved_at', 'text')
      .execute()
    await db.schema.createIndex('report_comment_report').on('report_comment').columns(['report_id', 'at']).execute()

    await db.schema
      .createTable('report_verdict')
      .addColumn('report_id', 'text', (column) => column.notNull().references('report.id'))
      .addColumn('finding_key', 'text', (column) => column.notNull())
      .addColumn('verdict', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('left_value', 'bigint')
      .addColumn('right_value', 'bigint')
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('report_verdict_key', ['report_id', 'finding_key'])
      .execute()

    await db.schema
      .createTable('report_presence')
      .addColumn('report_id', 'text', (column) => column.notNull().references('report.id'))
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('place', 'text')
      .addPrimaryKeyConstraint('report_presence_key', ['report_id', 'person_id'])
      .execute()

    await db.schema
      .createTable('report_view')
      .addColumn('report_id', 'text', (column) => column.notNull().references('report.id'))
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('first_at', 'text', (column) => column.notNull())
      .addColumn('last_at', 'text', (column) => column.notNull())
      .addColumn('times', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('report_view_key', ['report_id', 'person_id', 'day'])
      .execute()
    await db.schema.createIndex('report_view_person').on('report_view').columns(['person_id', 'day']).execute()
  },
}
