import type { ReportContent } from '@gongkai/schema'
import { createChecks, type CheckedReport } from './run-checks.ts'

type Question = { readonly report: CheckedReport } | { readonly turn: number; readonly content: ReportContent }

let check: ReturnType<typeof createChecks> | undefined

// The rules read long texts: away from the thread that takes the keystrokes.
addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if ('report' in data) check = createChecks(data.report)
  else postMessage({ turn: data.turn, result: check?.(data.content) })
})
