import { runChecks, type CheckJob } from './run-checks.ts'

// The rules read long texts: away from the thread that takes the keystrokes.
addEventListener('message', ({ data }: MessageEvent<{ turn: number; job: CheckJob }>) => {
  postMessage({ turn: data.turn, result: runChecks(data.job) })
})
