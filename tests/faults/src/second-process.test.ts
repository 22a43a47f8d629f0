import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DatabaseInUseError, FolderNotWritableError, openDatabase } from '@gongkai/database'
import { afterAll, expect, it } from 'vitest'
import { openOffice } from './office.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-faults-'))
const holder = fileURLToPath(new URL('hold-folder.ts', import.meta.url))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('refuses a second process with a sentence about the folder', async () => {
  const { database } = await openOffice(folder)
  const second = spawnSync(process.execPath, [holder, folder], { encoding: 'utf8' })
  expect(second.stdout).toBe(new DatabaseInUseError(folder).message)
  expect(second.stdout).toContain(folder)
  await database.close()
})

it('refuses a second opening in the same process, and opens again once the first is closed', async () => {
  const first = await openDatabase({ folder })
  await expect(openDatabase({ folder })).rejects.toThrow(DatabaseInUseError)
  await first.close()
  await (await openDatabase({ folder })).close()
})

it('has the folder back at once when the process that had it is killed', async () => {
  const child = spawn(process.execPath, [holder, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  await expect(openDatabase({ folder })).rejects.toThrow(DatabaseInUseError)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await (await openDatabase({ folder })).close()
})

it('says which folder cannot be written', async () => {
  await expect(openDatabase({ folder: '/dev/null/gongkai' })).rejects.toThrow(FolderNotWritableError)
  await expect(openDatabase({ folder: '/dev/null/gongkai' })).rejects.toThrow('/dev/null/gongkai')
})
