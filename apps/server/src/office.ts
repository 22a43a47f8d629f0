import { type Api, type ApiOptions, createApi } from '@gongkai/api'
import { type Database, migrate, openDatabase } from '@gongkai/database'
import { readSettings, secretOf, type Settings } from './settings.ts'

/** An opened installation: its database, migrated, and the services over it. */
export interface Office {
  readonly settings: Settings
  readonly database: Database
  readonly api: Api
}

/** `preview`: how staff see a report before it is published; without one, as a plain document. */
export async function openOffice(
  settings: Settings = readSettings(),
  preview?: NonNullable<ApiOptions['preview']>,
): Promise<Office> {
  const { folder, databaseUrl: url, databaseReadUrl: readUrl } = settings
  const database = await openDatabase(url ? { url, ...(readUrl && { readUrl }) } : { folder })
  await migrate(database)
  const baseUrl = settings.url ?? `http://${settings.host}:${settings.port}`
  const mail = settings.mail !== undefined
  const api = createApi({ database, secret: secretOf(settings), baseUrl, mail, ...(preview && { preview }) })
  return { settings, database, api }
}

/** Runs `work` on an opened installation and closes it, whatever happens. */
export async function withOffice<T>(work: (office: Office) => Promise<T>): Promise<T> {
  const office = await openOffice()
  try {
    return await work(office)
  } finally {
    await office.database.close()
  }
}
