import type { Finding, ReportContent } from '@gongkai/schema'
import { createChecks, type CheckedReport, type CheckResult } from './run-checks.ts'

interface Answer {
  readonly turn: number
  readonly result: CheckResult
}

interface Waiting {
  readonly content: ReportContent
  done(): void
}

/**
 * Runs the checks beside the page, so that typing never waits for them; where a browser has no workers, at once. Only
 * the answer to the latest question is told.
 */
export function createChecker(report: CheckedReport, onChecked: (result: CheckResult) => void) {
  const checkHere = createChecks(report)
  let turn = 0
  let pending: Waiting | undefined
  let findings: Finding[] | undefined
  let worker = startWorker()

  function startWorker(): Worker | undefined {
    if (typeof Worker === 'undefined') return undefined
    const started = new Worker(new URL('./checks.worker.ts', import.meta.url), { type: 'module' })
    started.postMessage({ report }, [])
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      findings = data.result.findings ?? findings
      if (data.turn === turn) finish({ ...data.result, findings })
    })
    started.addEventListener('error', () => {
      worker = undefined
      if (pending) finish(checkHere(pending.content))
    })
    return started
  }

  function finish(result: CheckResult) {
    findings = undefined
    onChecked(result)
    pending?.done()
    pending = undefined
  }

  /** Resolves when the answer, or that to a later question, was told. */
  function check(content: ReportContent): Promise<void> {
    turn += 1
    const earlier = pending
    return new Promise((resolve) => {
      const done = () => {
        earlier?.done()
        resolve()
      }
      pending = { content, done }
      if (worker) worker.postMessage({ turn, content }, [])
      else finish(checkHere(content))
    })
  }

  function stop() {
    worker?.terminate()
    pending?.done()
  }

  return { check, stop }
}
