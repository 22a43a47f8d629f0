import type { Connection } from '@gongkai/database'
import type { Units } from '@gongkai/domain'
import { loadDirectory } from '../../directory.queries.ts'
import { listUnits } from '../../units.ts'
import { listFigures, listFrozenUnits, type VersionKey } from '../../units.queries.ts'

/**
 * The units of a region-wide report as the checks look at them: as they stand now, or, for a frozen sum, as it counted
 * them. A published report counts with its published figures.
 */
export async function unitsFor(
  db: Connection,
  agency: { readonly ref: { readonly code: string } },
  year: number,
  frozen?: VersionKey,
): Promise<Units> {
  const tree = await loadDirectory(db)
  const units = await listUnits(db, tree, agency.ref.code, year)
  const named = (code: string) => ({ code, name: tree.nameIn(code, year)?.name ?? code })
  const expected = units.map(({ entry }) => named(entry.agency.code))
  if (frozen) {
    const counted = (await listFrozenUnits(db, [frozen])).get(frozen.reportId) ?? []
    const figures = await listFigures(db, counted)
    const codes = new Map(counted.map((unit) => [unit.reportId, tree.findById(unit.agencyId)?.agency.code ?? '']))
    const reports = figures.map(({ reportId, edition, cells }) => {
      return { ...named(codes.get(reportId) ?? ''), state: 'published' as const, edition, cells }
    })
    return { expected, reports, frozen: true }
  }
  const there = units.flatMap(({ entry, report }) => (report ? [{ code: entry.agency.code, report }] : []))
  const keys = there.map(({ report: { id: reportId, version } }) => ({ reportId, version }))
  const figures = new Map((await listFigures(db, keys)).map((one) => [one.reportId, one]))
  const reports = there.flatMap(({ code, report }) => {
    const found = figures.get(report.id)
    const state = report.published ? ('published' as const) : report.state
    return found ? [{ ...named(code), state, edition: found.edition, cells: found.cells }] : []
  })
  return { expected, reports }
}
