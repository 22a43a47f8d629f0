import type { Locale } from '@gongkai/schema'
import type { Palette } from './palette.ts'

/** What a plot is drawn on. */
export interface Sheet {
  readonly locale: Locale
  /** Width of the plot itself. */
  readonly width: number
  /** Narrow drawings (phones) have smaller type and margins. */
  readonly narrow: boolean
  /** Size of ordinary type. */
  readonly size: number
  readonly paint: Palette
}

/** A plot at the origin, `sheet.width` wide. */
export interface Plot {
  readonly height: number
  readonly body: string
}
