import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

export interface MeasuredServer {
  readonly address: string
  /** Resident memory in MB. */
  memory(): Promise<number>
  stop(): Promise<void>
}

/** Starts the measured process on a data folder and waits for its first answer. */
export async function startServer(folder: string): Promise<MeasuredServer> {
  const child = fork(new URL('./server.ts', import.meta.url), { env: { ...process.env, GONGKAI_DATA: folder } })
  const { port } = (await answer(child)) as { port: number }
  const address = `http://127.0.0.1:${port}`
  await fetch(`${address}/`)
  return {
    address,
    async memory() {
      child.send('memory')
      const { memory } = (await answer(child)) as { memory: number }
      return memory / 1024 / 1024
    },
    async stop() {
      child.send('stop')
      await once(child, 'exit')
    },
  }
}

async function answer(child: ChildProcess): Promise<unknown> {
  const [message] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('the measured server stopped'))),
  ])) as [unknown]
  return message
}
