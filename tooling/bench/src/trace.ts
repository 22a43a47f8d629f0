/** One event of Chromium's trace; times in µs, `tdur` as the thread's own processor time. */
interface TraceEvent {
  readonly name: string
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly pid: number
  readonly tid: number
  readonly args?: { readonly data?: { readonly type?: string } }
}

export const traceCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel']

/**
 * What each keystroke cost the page's main thread, in ms of processor time: everything from the task that takes the key
 * to the frame that shows it (script, style, layout, paint), and whatever else runs between.
 */
export function readKeystrokes(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const isKeydown = ({ name, args }: TraceEvent) => name === 'EventDispatch' && args?.data?.type === 'keydown'
  const first = traceEvents.find(isKeydown)
  if (!first) return []
  const onMain = traceEvents
    .filter(({ pid, tid }) => pid === first.pid && tid === first.tid)
    .toSorted((a, b) => a.ts - b.ts)
  const tasks = onMain.filter(({ name }) => name === 'RunTask')
  const frames = onMain.filter(({ name }) => name === 'Commit')
  return onMain.filter(isKeydown).map(({ ts }, index, keys) => {
    const shown = frames.find((frame) => frame.ts > ts)?.ts ?? Infinity
    const until = Math.min(shown, keys[index + 1]?.ts ?? Infinity)
    const work = tasks.filter((task) => task.ts + (task.dur ?? 0) > ts && task.ts <= until)
    return work.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000
  })
}

/** The value that `share` of all do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
