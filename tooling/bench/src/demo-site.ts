import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../../../apps/server/bin/gongkai.mjs', import.meta.url))

/** The whole site with its demo data, in a process and a folder of its own; the admin app has to be built. */
export async function startDemoSite() {
  const data = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
  const port = await freePort()
  const child = spawn(process.execPath, [command, 'serve', '--demo'], {
    env: { ...process.env, PORT: String(port), GONGKAI_DATA: data },
    stdio: 'ignore',
  })
  const address = `http://localhost:${port}`
  while (child.exitCode === null && !(await answers(address))) await new Promise((next) => setTimeout(next, 250))
  if (child.exitCode !== null) throw new Error('the demo site did not start')
  return {
    address,
    async stop() {
      const gone = once(child, 'exit')
      child.kill()
      await gone
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function answers(address: string): Promise<boolean> {
  return fetch(`${address}/api/status`).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}
