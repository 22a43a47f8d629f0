import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(import.meta.resolve('@gongkai/server/bin/gongkai.mjs'))

export interface Start {
  /** From the start of the process to its first page, in ms. */
  readonly startup: number
  /** Resident memory after that page, in MB; undefined where the system does not tell. */
  readonly idle: number | undefined
}

/** Starts the server as an office does, on a data folder, asks for one page and stops it. */
export async function measureStart(folder: string): Promise<Start> {
  const began = performance.now()
  const env = { ...process.env, GONGKAI_DATA: folder, PORT: '0' }
  const server = spawn('node', [command, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await addressIn(server.stdout)
  await (await fetch(address)).text()
  const startup = performance.now() - began
  const idle = residentMemory(server.pid)
  server.kill('SIGTERM')
  await once(server, 'exit')
  return { startup, idle }
}

/** The portal's address among the lines that the server prints. */
async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  let printed = ''
  for await (const chunk of output) {
    printed += String(chunk)
    const address = /Portal\s+(http:\S+)/.exec(printed)?.[1]
    if (address) return address
  }
  throw new Error(`the server ended: ${printed}`)
}

function residentMemory(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}
