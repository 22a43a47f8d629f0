import type { AgencyRow } from './agency-rows.ts'

/** What a key does in the tree: another row gets the focus, or the row opens or closes. */
export type TreeStep = { readonly focus: string } | { readonly toggle: string }

/** As trees work everywhere: up and down through what is visible, right opens or goes in, left closes or goes out. */
export function treeStep(
  rows: readonly AgencyRow[],
  closed: ReadonlySet<string>,
  code: string,
  key: string,
): TreeStep | undefined {
  const at = rows.findIndex(({ agency }) => agency.code === code)
  const row = rows[at]
  if (!row) return undefined
  if (key === 'ArrowDown') return focusOn(rows[at + 1])
  if (key === 'ArrowUp') return focusOn(rows[at - 1])
  if (key === 'Home') return focusOn(rows[0])
  if (key === 'End') return focusOn(rows.at(-1))
  if (key === 'ArrowRight' && row.hasChildren) return closed.has(code) ? { toggle: code } : focusOn(rows[at + 1])
  if (key !== 'ArrowLeft') return undefined
  if (row.hasChildren && !closed.has(code)) return { toggle: code }
  return focusOn(rows.slice(0, at).findLast(({ depth }) => depth < row.depth))
}

function focusOn(row: AgencyRow | undefined): TreeStep | undefined {
  return row && { focus: row.agency.code }
}
