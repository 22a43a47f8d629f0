import type { CellId, CellType, ReadCell, Text } from '@gongkai/schema'
import type { Group } from './groups.ts'
import type { Printed } from './numbers.ts'
import { joinedBySums, notMoney, reasons, wrongNumber } from './reasons.ts'
import { joinSplitNumbers, type SumTest } from './split-numbers.ts'

/** The cells found so far. */
export type ReadCells = Map<CellId, ReadCell>

/** A run of the form's cells that one group of values fills. */
export interface Slot {
  readonly cells: readonly CellId[]
  readonly types: readonly CellType[]
  /** The sums inside the run, if it has any. */
  readonly test?: SumTest
  /** The unit that the heading states for money. */
  readonly moneyUnit?: string | undefined
  /** Most rows of the table fill as many grid columns as this one, so that its blanks are blanks and not lost cells. */
  readonly regular: boolean
  /** Why the place of the whole run is in doubt. */
  readonly doubt?: Text | undefined
}

/** Gives each cell of the slot its value; what is not certain says why. */
export function fillSlot(found: ReadCells, slot: Slot, group: Group): void {
  const fitted = fit(slot, group)
  if (fitted) {
    const wrapped = fitted.values.some((value) => value.wrapped)
    const proven =
      !wrapped || (slot.test?.(fitted.values.map(({ value }) => (typeof value === 'number' ? value : NaN))) ?? false)
    const doubt = slot.doubt ?? fitted.doubt ?? (proven ? undefined : reasons.wrapped)
    slot.cells.forEach((id, index) => {
      const value = fitted.values[index]
      if (value) found.set(id, toReadCell(value, slot.types[index] ?? 'count', slot.moneyUnit, doubt))
    })
    return
  }
  const joined = slot.test && joinSplitNumbers(group.values, slot.cells.length, slot.test)
  const printed = group.values.map((value) => value.printed).join(' ')
  const numbers = wrongNumber(group.values.length, slot.cells.length, printed.slice(0, 100))
  slot.cells.forEach((id, index) => {
    const value = joined?.[index]
    if (value === undefined) found.set(id, { value: null, certainty: 'unsure', reason: numbers })
    else
      found.set(id, {
        value,
        printed: String(value),
        certainty: 'unsure',
        reason: joinedBySums(numbers),
      })
  })
}

interface Fitted {
  readonly values: readonly Printed[]
  readonly doubt?: Text
}

/** As many values as the slot has cells, or `undefined`. */
function fit(slot: Slot, group: Group): Fitted | undefined {
  const count = slot.cells.length
  const { values } = group
  if (values.length === count) return withBlankDoubt(values, slot.regular && group.grid && !hasLooseEdge(group))
  if (!group.grid) return undefined
  const spanned = spread(values, group.spans)
  if (values.length < count && spanned.length === count) return { values: spanned, doubt: reasons.merged }
  const inner = trimBlanks(values, count)
  if (inner.length !== count) return undefined
  const trimmedValues = values.length - inner.length
  const blanksInside = inner.some(({ printed }) => printed === '')
  return blanksInside && trimmedValues > 0 ? { values: inner, doubt: reasons.blanksAround } : { values: inner }
}

/** Tabs at the ends of a line come and go: a blank there may be no cell at all. */
function hasLooseEdge({ ragged, values }: Group): boolean {
  return ragged && (values[0]?.printed === '' || values.at(-1)?.printed === '')
}

function withBlankDoubt(values: readonly Printed[], blanksCertain: boolean): Fitted {
  const blank = values.some(({ printed }) => printed === '')
  return blank && !blanksCertain ? { values, doubt: reasons.fewerCells } : { values }
}

function spread(values: readonly Printed[], spans: readonly number[]): Printed[] {
  return values.flatMap((value, index) =>
    Array.from({ length: spans[index] ?? 1 }, (_, step): Printed =>
      step === 0 ? value : { value: null, printed: '' },
    ),
  )
}

/** Blank cells before and after the numbers go (columns of labels, ragged rows), but never below `count`. */
function trimBlanks(values: readonly Printed[], count: number): readonly Printed[] {
  let from = 0
  let to = values.length
  while (to - from > count && values[from]?.printed === '') from += 1
  while (to - from > count && values[to - 1]?.printed === '') to -= 1
  return values.slice(from, to)
}

function toReadCell(
  printed: Printed,
  type: CellType,
  moneyUnit: string | undefined,
  doubt: Text | undefined,
): ReadCell {
  const { value, reason } =
    type === 'money' ? toMoney(printed, moneyUnit) : { value: printed.value, reason: countDoubt(printed, type) }
  const why = doubt ?? printed.doubt ?? reason
  return {
    value,
    printed: printed.printed,
    ...(printed.remark && { remark: printed.remark }),
    certainty: why === undefined ? 'sure' : 'unsure',
    ...(why !== undefined && { reason: why }),
  }
}

function countDoubt({ value, unit }: Printed, type: CellType): Text | undefined {
  if (typeof value !== 'number') return undefined
  if (!Number.isInteger(value)) return reasons.notWhole
  if (value < 0 && type !== 'change') return reasons.negativeCount
  return unit?.endsWith('元') ? reasons.moneyForCount : undefined
}

const wanYuan: Readonly<Record<string, (amount: number) => number>> = {
  万元: (amount) => amount,
  元: (amount) => Number((amount / 10_000).toFixed(10)),
  亿元: (amount) => Number((amount * 10_000).toFixed(6)),
}

/** Money in 万元 by the unit in the cell, else the one in the heading. */
function toMoney(
  { value, unit }: Printed,
  moneyUnit: string | undefined,
): { value: Printed['value']; reason?: Text | undefined } {
  if (typeof value !== 'number' || value === 0) return { value }
  const convert = wanYuan[unit ?? moneyUnit ?? '']
  if (!convert) return { value, reason: unit ? notMoney(unit) : reasons.noUnit }
  return { value: convert(value), reason: value < 0 ? reasons.negativeAmount : undefined }
}
