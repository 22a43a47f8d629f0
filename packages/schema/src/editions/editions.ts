import { cellsOf, type Cell } from './cells.ts'
import type { CellId, Edition, EditionId } from './edition.ts'
import { edition2019 } from './edition-2019.ts'
import { edition2021 } from './edition-2021.ts'

export const editions: Readonly<Record<EditionId, Edition>> = { '2019': edition2019, '2021': edition2021 }

/** The first year reported in the six-chapter form. */
export const firstReportYear = edition2019.years.from

/**
 * The edition a report on `year` must use: 2019 up to 2020, 2021 from then on (国办公开办函〔2019〕60号, 〔2021〕30号).
 */
export function editionOf(year: number): Edition {
  return year >= edition2021.years.from ? edition2021 : edition2019
}

const cells = new Map<EditionId, ReadonlyMap<CellId, Cell>>()

/** The cells of an edition by id, in printed order. */
export function cellMapOf(edition: EditionId): ReadonlyMap<CellId, Cell> {
  const known = cells.get(edition)
  if (known) return known
  const made = new Map(cellsOf(editions[edition]).map((cell) => [cell.id, cell]))
  cells.set(edition, made)
  return made
}

/** A cell of any edition: a mixed form may print a row of the other one. */
export function findCell(id: CellId): Cell | undefined {
  return cellMapOf('2021').get(id) ?? cellMapOf('2019').get(id)
}
