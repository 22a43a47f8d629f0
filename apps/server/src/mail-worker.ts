import { setTimeout as wait } from 'node:timers/promises'
import type { Services } from '@gongkai/api'
import { failureCode, type MailTransport, openTransport, wasRefused } from './mail-transport.ts'
import type { MailSettings } from './settings.ts'

type Mails = Services['mails']
type Mail = NonNullable<Awaited<ReturnType<Mails['take']>>>

const pause = 10_000

/** Tells of an attempt that failed: which mail, which attempt, which code. */
export type MailLog = (line: string) => void

/** Sends what waits, one mail after the other, until nothing does, the server is not there, or it is told to stop. */
export async function sendMails(
  mails: Mails,
  transport: MailTransport,
  log: MailLog,
  signal?: AbortSignal,
): Promise<void> {
  const isStopped = () => signal?.aborted === true
  while (!isStopped()) {
    const mail = await mails.take()
    if (!mail || !(await sendMail(mails, transport, log, mail))) return
  }
}

/** False: the server cannot be reached, and the next mail would fare no better. */
async function sendMail(mails: Mails, transport: MailTransport, log: MailLog, mail: Mail): Promise<boolean> {
  const { id, address, subject, body, attempts } = mail
  if (address === null) {
    await mails.drop(mail)
    return true
  }
  try {
    await transport.send({ id, to: address, subject, text: body })
  } catch (error) {
    const code = failureCode(error)
    await mails.markFailed(mail, code)
    log(`mail ${id}: attempt ${attempts} failed (${code})`)
    return wasRefused(error)
  }
  await mails.markSent(mail)
  return true
}

/** Sends mails beside the server until it is stopped; what then waits is sent after the next start. */
export function startMailWorker(mails: Mails, settings: MailSettings, log: MailLog): { stop(): Promise<void> } {
  const transport = openTransport(settings)
  const stopping = new AbortController()
  const { signal } = stopping
  const running = run()

  async function run(): Promise<void> {
    while (!signal.aborted) {
      try {
        await sendMails(mails, transport, log, signal)
      } catch (error) {
        log(`mail: the waiting mails could not be read (${failureCode(error)})`)
      }
      await wait(pause, undefined, { signal }).catch(() => {})
    }
  }

  return {
    async stop() {
      stopping.abort()
      transport.close()
      await running
    },
  }
}
