import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * The tables of better-auth 1.7 with its username and two-factor plugins, in its own column names and types. Frozen: a
 * change is a new migration.
 */
export function accounts(engine: 'sqlite' | 'postgresql'): Migration {
  const postgresql = engine === 'postgresql'
  const instant = postgresql ? sql`timestamptz` : sql`date`
  const flag = postgresql ? 'boolean' : 'integer'
  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('user')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('email', 'text', (column) => column.notNull().unique())
        .addColumn('emailVerified', flag, (column) => column.notNull())
        .addColumn('image', 'text')
        .addColumn('createdAt', instant, (column) => column.notNull())
        .addColumn('updatedAt', instant, (column) => column.notNull())
        .addColumn('username', 'text', (column) => column.unique())
        .addColumn('displayUsername', 'text')
        .addColumn('twoFactorEnabled', flag)
        .execute()

      await db.schema
        .createTable('session')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('expiresAt', instant, (column) => column.notNull())
        .addColumn('token', 'text', (column) => column.notNull().unique())
        .addColumn('createdAt', instant, (column) => column.notNull())
        .addColumn('updatedAt', instant, (column) => column.notNull())
        .addColumn('ipAddress', 'text')
        .addColumn('userAgent', 'text')
        .addColumn('userId', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
        .execute()
      await db.schema.createIndex('session_user').on('session').column('userId').execute()

      await db.schema
        .createTable('account')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('accountId', 'text', (column) => column.notNull())
        .addColumn('providerId', 'text', (column) => column.notNull())
        .addColumn('userId', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
        .addColumn('accessToken', 'text')
        .addColumn('refreshToken', 'text')
        .addColumn('idToken', 'text')
        .addColumn('accessTokenExpiresAt', instant)
        .addColumn('refreshTokenExpiresAt', instant)
        .addColumn('scope', 'text')
        .addColumn('password', 'text')
        .addColumn('createdAt', instant, (column) => column.notNull())
        .addColumn('updatedAt', instant, (column) => column.notNull())
        .execute()
      await db.schema.createIndex('account_user').on('account').column('userId').execute()

      await db.schema
        .createTable('verification')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('identifier', 'text', (column) => column.notNull())
        .addColumn('value', 'text', (column) => column.notNull())
        .addColumn('expiresAt', instant, (column) => column.notNull())
        .addColumn('createdAt', instant, (column) => column.notNull())
        .addColumn('updatedAt', instant, (column) => column.notNull())
        .execute()
      await db.schema.createIndex('verification_identifier').on('verification').column('identifier').execute()

      await db.schema
        .createTable('two_factor')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('secret', 'text', (column) => column.notNull())
        .addColumn('backupCodes', 'text', (column) => column.notNull())
        .addColumn('userId', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
        .addColumn('verified', flag)
        .addColumn('failedVerificationCount', 'integer')
        .addColumn('lockedUntil', instant)
        .execute()
      await db.schema.createIndex('two_factor_user').on('two_factor').column('userId').execute()

      await db.schema
        .createTable('rate_limit')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('key', 'text', (column) => column.notNull().unique())
        .addColumn('count', 'integer', (column) => column.notNull())
        .addColumn('lastRequest', 'bigint', (column) => column.notNull())
        .execute()
    },
  }
}
