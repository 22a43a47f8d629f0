import { editions, leavesOf, type EditionId, type Text } from '@gongkai/schema'

interface Named {
  readonly id: string
  readonly label: Text
}

const block = editions['2021'].tables.applications.blocks[0]
const columnLeaves = leavesOf(block?.columns ?? []).map(({ node }) => node)

/** The six kinds of applicants of table 3. */
export const applicantColumns: readonly Named[] = columnLeaves.filter(({ total }) => !total)

/** All seven columns, the total last. */
export const allColumns: readonly Named[] = columnLeaves

export interface TableRows {
  readonly all: readonly Named[]
  /** （一） to （六）: what （七）总计 adds up. */
  readonly results: readonly Named[]
}

function rowsIn(edition: EditionId): TableRows {
  const leaves = leavesOf(editions[edition].tables.applications.blocks[0]?.rows ?? [])
  const results = leaves.filter(({ node, path }) => !node.total && path.some(({ group }) => group === 'results'))
  return { all: leaves.map(({ node }) => node), results: results.map(({ node }) => node) }
}

/** The rows of table 3 by the form that prints them: see `tableFormOf`. */
export const tableRows: Readonly<Record<EditionId, TableRows>> = { '2019': rowsIn('2019'), '2021': rowsIn('2021') }
