import { createTransport } from 'nodemailer'
import type { MailSettings } from './settings.ts'

export interface Letter {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Hands letters to a mail server; throws where it does not take one. */
export interface MailTransport {
  send(letter: Letter): Promise<void>
  close(): void
}

const patience = 20_000

/** One connection to the server at `smtp://` or `smtps://`, opened when there is something to send. */
export function openTransport({ smtpUrl, from }: MailSettings): MailTransport {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 1,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // Letters hold text only; nothing may make the server read files or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ id, to, subject, text }) {
      // The same identifier at every attempt: a server that took it once knows it again.
      await transport.sendMail({ messageId: `<${id}@gongkai>`, from, to: { name: '', address: to }, subject, text })
    },
    close: () => transport.close(),
  }
}

/** How an attempt failed, as a code of the mail server or of the network: never an address or a text. */
export function failureCode(error: unknown): string {
  const { responseCode, code } = (error ?? {}) as { responseCode?: unknown; code?: unknown }
  if (typeof responseCode === 'number') return String(responseCode)
  return typeof code === 'string' && /^[A-Z_]{1,40}$/.test(code) ? code : 'UNKNOWN'
}

/** Whether the server answered and said no, rather than not at all. */
export function wasRefused(error: unknown): boolean {
  return typeof (error as { responseCode?: unknown } | undefined)?.responseCode === 'number'
}
