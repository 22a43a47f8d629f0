import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  GONGKAI_DATA: z.string().default(resolve(import.meta.dirname, '../../../.data')),
  GONGKAI_URL: z.url().optional(),
  GONGKAI_SECRET: z.string().min(32).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  DATABASE_READ_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, hostname: /./, error: 'must be smtp://… or smtps://…' }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*@[^\r\n]*$/, 'must be an e-mail address, with or without a name')
    .optional(),
})

export type Settings = ReturnType<typeof readSettings>

/** The server that mails are handed to, and whom they come from. */
export interface MailSettings {
  readonly smtpUrl: string
  readonly from: string
}

/** An environment variable that cannot be used, named with what is allowed. */
export class SettingsError extends Error {}

/** The settings an installation is run with; docs/operations.md lists them. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env) {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new SettingsError(`${issue?.path.join('.')}: ${issue?.message}`)
  }
  const { PORT, HOST, GONGKAI_DATA, GONGKAI_URL, GONGKAI_SECRET, DATABASE_URL, DATABASE_READ_URL } = parsed.data

  return {
    port: PORT,
    host: HOST,
    folder: resolve(GONGKAI_DATA),
    /** The address people use, when it differs from host and port. */
    url: GONGKAI_URL,
    secret: GONGKAI_SECRET,
    databaseUrl: DATABASE_URL,
    databaseReadUrl: DATABASE_READ_URL,
    /** Absent: nobody is written to. */
    mail: mailSettings(parsed.data),
  }
}

/** All three or none: a mail has a sender, and its link has to lead to the office from outside. */
function mailSettings({ SMTP_URL, MAIL_FROM, GONGKAI_URL }: z.infer<typeof Environment>): MailSettings | undefined {
  if (SMTP_URL === undefined) return undefined
  if (MAIL_FROM === undefined) throw new SettingsError('MAIL_FROM: is needed where SMTP_URL is set')
  if (GONGKAI_URL === undefined)
    throw new SettingsError('GONGKAI_URL: is needed where SMTP_URL is set, for the links in mails')
  return { smtpUrl: SMTP_URL, from: MAIL_FROM }
}

/** The key that signs sessions: given, or made once and kept beside the data, readable by its owner only. */
export function secretOf({ secret, folder }: Pick<Settings, 'secret' | 'folder'>): string {
  if (secret) return secret
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8')
}
