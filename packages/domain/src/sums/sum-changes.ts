import { cellMapOf, type CellId, type EditionId, type SumChange } from '@gongkai/schema'
import { numberIn } from '../statistics/measure-values.ts'
import type { UnitFigures } from './sum-units.ts'

/** What a unit has become since a sum was frozen. A version that only changed its words has no cells. */
export interface UnitChange extends Omit<SumChange, 'agency' | 'reason'> {
  readonly code: string
}

/**
 * What has to be added to a frozen sum to make it the live one. A number that came or went counts as a difference from
 * or to nothing: the frozen value (or 0) and all differences make the live value (or 0).
 *
 * @param frozen the versions that the sum counted
 * @param live the versions that it would count now
 */
export function sumChanges(
  edition: EditionId,
  frozen: readonly UnitFigures[],
  live: readonly UnitFigures[],
): UnitChange[] {
  const before = new Map(frozen.map((unit) => [unit.code, unit]))
  const after = new Map(live.map((unit) => [unit.code, unit]))
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((code) => {
    const [from, to] = [before.get(code), after.get(code)]
    if (from?.version === to?.version) return []
    return [toChange(edition, code, from, to)]
  })
}

function toChange(
  edition: EditionId,
  code: string,
  from: UnitFigures | undefined,
  to: UnitFigures | undefined,
): UnitChange {
  const cells = [...cellMapOf(edition).keys()].flatMap((cell) => {
    const difference = figure(to, cell) - figure(from, cell)
    return difference === 0 ? [] : [{ cell, difference }]
  })
  const kind = from ? (to ? 'corrected' : 'removed') : 'added'
  return { code, kind, from: from?.version ?? null, to: to?.version ?? null, cells }
}

function figure(unit: UnitFigures | undefined, cell: CellId): number {
  return (unit && numberIn(unit.cells, cell)) ?? 0
}
