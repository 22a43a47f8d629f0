import { inclusionOf, type UnitFigures } from '@gongkai/domain'
import { editionOf, type Inclusion } from '@gongkai/schema'
import type { Unit } from '../../units.ts'
import type { FrozenUnit, VersionFigures, VersionKey } from '../../units.queries.ts'

/** A unit of a sum, with the published version that counts where one does. */
export interface CountedUnit extends Unit {
  readonly inclusion: Inclusion
  readonly counts: VersionKey | undefined
}

export function countUnits(units: readonly Unit[], year: number): CountedUnit[] {
  const edition = editionOf(year).id
  return units.map((unit) => {
    const inclusion = inclusionOf(edition, unit.report)
    const { report } = unit
    const counts = inclusion === 'included' && report ? { reportId: report.id, version: report.version } : undefined
    return { ...unit, inclusion, counts }
  })
}

/** The versions of a sum that have become others since it was frozen, on both sides. */
export function changedVersions(
  frozen: readonly FrozenUnit[],
  units: readonly CountedUnit[],
): { before: FrozenUnit[]; now: CountedUnit[] } {
  const was = new Map(frozen.map((unit) => [unit.agencyId, unit.version]))
  const is = new Map(units.map(({ entry, counts }) => [entry.agency.id, counts?.version]))
  return {
    before: frozen.filter((unit) => is.get(unit.agencyId) !== unit.version),
    now: units.filter(({ entry, counts }) => counts !== undefined && was.get(entry.agency.id) !== counts.version),
  }
}

/** How many units that is. */
export function countChanges(frozen: readonly FrozenUnit[], units: readonly CountedUnit[]): number {
  const { before, now } = changedVersions(frozen, units)
  return new Set([...before.map(({ agencyId }) => agencyId), ...now.map(({ entry }) => entry.agency.id)]).size
}

/** A version of a unit's report, with the unit it is of. */
export interface UnitKey extends VersionKey {
  readonly code: string
}

/** A unit's figures, as a sum takes them. */
export interface Counting extends UnitFigures, UnitKey {
  /** Why this version replaced the one before, or was withdrawn. */
  readonly reason: string | null
}

export function keysOf(units: readonly CountedUnit[]): UnitKey[] {
  return units.flatMap(({ entry, counts }) => (counts ? [{ ...counts, code: entry.agency.code }] : []))
}

/** The figures of versions in the order of the units, whatever order they were read in. */
export function toFigures(keys: readonly UnitKey[], figures: readonly VersionFigures[]): Counting[] {
  const known = new Map(figures.map((one) => [`${one.reportId} ${one.version}`, one]))
  return keys.flatMap(({ code, reportId, version }) => {
    const found = known.get(`${reportId} ${version}`)
    return found ? [{ code, ...found }] : []
  })
}
