import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readSettings, secretOf, SettingsError } from './settings.ts'

test('settings have defaults that need nothing', () => {
  expect(readSettings({})).toMatchObject({ port: 3000, host: '127.0.0.1', databaseUrl: undefined })
})

test.each([
  ['PORT', 'many'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'mysql://localhost'],
  ['GONGKAI_SECRET', 'short'],
  ['GONGKAI_URL', 'not an address'],
  ['SMTP_URL', 'https://mail.example.test'],
  ['MAIL_FROM', 'nobody'],
])('%s=%s is refused by its name', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(SettingsError)
  expect(() => readSettings({ [name]: value })).toThrow(name)
})

test('mail needs a server, a sender and the address that its links lead to', () => {
  const all = {
    SMTP_URL: 'smtp://user:word@mail.example.test:587',
    MAIL_FROM: '公开系统 <office@example.test>',
    GONGKAI_URL: 'https://gk.example.test',
  }
  expect(readSettings(all).mail).toEqual({ smtpUrl: all.SMTP_URL, from: all.MAIL_FROM })
  expect(readSettings({ GONGKAI_URL: all.GONGKAI_URL }).mail).toBeUndefined()
  expect(() => readSettings({ ...all, MAIL_FROM: undefined })).toThrow('MAIL_FROM')
  expect(() => readSettings({ ...all, GONGKAI_URL: undefined })).toThrow('GONGKAI_URL')
  expect(() => readSettings({ ...all, SMTP_URL: 'word' })).toThrow(/^(?!.*word)/)
})

test('the key is made once, for its owner only', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-secret-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const secret = secretOf({ secret: undefined, folder })
  expect(secret.length).toBeGreaterThanOrEqual(32)
  expect(secretOf({ secret: undefined, folder })).toBe(secret)
  expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(secret)
  expect(statSync(join(folder, 'secret')).mode & 0o077).toBe(0)
  expect(secretOf({ secret: 'x'.repeat(40), folder })).toBe('x'.repeat(40))
})
