import { createServices } from '@gongkai/api/testing'
import { migrate, openDatabase } from '@gongkai/database'

/** The services over a SQLite folder, opened as the command opens it. */
export async function openOffice(folder: string) {
  const database = await openDatabase({ folder })
  await migrate(database)
  return { database, services: createServices({ database }) }
}
