import { once } from 'node:events'
import type { Server } from 'node:http'
import { createServer } from 'node:net'
import { serve } from '@hono/node-server'
import { demoPassword, demoPeople } from '@gongkai/demo'
import { roleLabels } from '@gongkai/schema'
import type { Command } from 'commander'
import { loadDemo } from '../load-demo.ts'
import { startMailWorker } from '../mail-worker.ts'
import { type Office, openOffice } from '../office.ts'
import { readSettings } from '../settings.ts'
import { progressOf } from '../progress.ts'

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('serve portal, admin and API on one port')
    .option('--demo', 'load the demo data into an empty installation first')
    .action((options: { demo?: boolean }) => serveOffice(options))
}

async function serveOffice({ demo }: { demo?: boolean }): Promise<void> {
  const settings = readSettings()
  await assertFree(settings)
  // Only here: the other commands work without the built apps.
  const { createSite, previewOver } = await import('../site.ts')
  const office: Office = await openOffice(
    settings,
    previewOver(() => office.api),
  )
  try {
    if (demo) await loadDemo(office.api.services, progressOf('Loading the demo data'))
    const server = await listen(createSite(office.api).fetch, settings)
    const mail = startMail(office)
    announce(addressOf(server, settings.host), Boolean(demo))
    await stopped()
    await Promise.all([close(server), mail?.stop()])
  } finally {
    await office.database.close()
  }
}

function startMail({ api, settings }: Office) {
  return (
    settings.mail && startMailWorker(api.services.mails, settings.mail, (line) => process.stderr.write(`${line}\n`))
  )
}

/** Nobody should watch data being loaded only to hear that the port is taken. */
async function assertFree({ port, host }: { port: number; host: string }): Promise<void> {
  const probe = createServer().listen(port, host)
  await Promise.race([once(probe, 'listening'), once(probe, 'error').then(([error]) => Promise.reject(error))])
  probe.close()
  await once(probe, 'close')
}

async function listen(fetch: (request: Request) => Response | Promise<Response>, at: { port: number; host: string }) {
  const server = serve({ fetch, port: at.port, hostname: at.host }) as Server
  await Promise.race([once(server, 'listening'), once(server, 'error').then(([error]) => Promise.reject(error))])
  return server
}

/**
 * Resolves with the first request to stop: Ctrl-C, or a service manager's SIGTERM. Later ones are heard and ignored,
 * because a terminal sends Ctrl-C to the whole group and npm passes it on once more.
 */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  // Whoever is still reading has finished, or is let go, within a moment: a stop must not hang on one slow reader.
  const patience = setTimeout(() => server.closeAllConnections(), 2000)
  await closed
  clearTimeout(patience)
}

function addressOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`
}

function announce(address: string, demo: boolean): void {
  const lines = [
    '',
    `  公开门户 Portal   ${address}/`,
    `  工作台   Admin    ${address}/admin/`,
    `  接口     API      ${address}/api/docs`,
  ]
  if (demo) {
    lines.push('', `  演示账号 Demo logins (password ${demoPassword}):`)
    for (const { username, name, role } of demoPeople)
      lines.push(`    ${username.padEnd(16)} ${roleLabels[role].zh} ${roleLabels[role].en.padEnd(14)} ${name}`)
  }
  lines.push('', '  Ctrl-C 停止 stops.', '')
  process.stdout.write(`${lines.join('\n')}\n`)
}
