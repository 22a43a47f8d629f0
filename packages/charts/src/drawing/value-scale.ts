import { scaleLinear } from 'd3-scale'
import type { Chart } from '../chart.ts'

export interface ValueScale {
  /** Value → distance, growing from `range[0]` to `range[1]`. */
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

/** Always holds zero: a length that does not start there would exaggerate. */
export function valueScale(
  values: readonly number[],
  kind: Chart['indicator']['kind'],
  range: readonly [number, number],
  wanted: number,
): ValueScale {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const scale = scaleLinear()
    .domain(least === most ? [0, 1] : [least, most])
    .range(range)
    .nice(wanted)
  if (least === most) return { at: scale, ticks: [0] }
  return { at: scale, ticks: scale.ticks(wanted).filter((tick) => kind !== 'count' || Number.isInteger(tick)) }
}
