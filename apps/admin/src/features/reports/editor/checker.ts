import { runChecks, type CheckJob, type CheckResult } from './run-checks.ts'

interface Answer {
  readonly turn: number
  readonly result: CheckResult
}

/**
 * Runs the checks beside the page, so that typing never waits for them; where a browser has no workers, at once. Only
 * the answer to the latest question is told.
 */
export function createChecker(onChecked: (result: CheckResult) => void) {
  let turn = 0
  let pending: { job: CheckJob; done: () => void } | undefined
  let worker = startWorker()

  function startWorker(): Worker | undefined {
    if (typeof Worker === 'undefined') return undefined
    const started = new Worker(new URL('./checks.worker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.turn === turn) finish(data.result)
    })
    started.addEventListener('error', () => {
      worker = undefined
      if (pending) finish(runChecks(pending.job))
    })
    return started
  }

  function finish(result: CheckResult) {
    onChecked(result)
    pending?.done()
    pending = undefined
  }

  /** Resolves when the answer, or that to a later question, was told. */
  function check(job: CheckJob): Promise<void> {
    turn += 1
    const earlier = pending?.done
    return new Promise((resolve) => {
      const done = () => {
        earlier?.()
        resolve()
      }
      pending = { job, done }
      if (worker) worker.postMessage({ turn, job })
      else finish(runChecks(job))
    })
  }

  function stop() {
    worker?.terminate()
    pending?.done()
  }

  return { check, stop }
}
