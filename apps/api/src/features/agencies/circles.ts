import type { Directory } from '../../directory.ts'

/** Whether an agency would stand below itself in some report year. */
export function hasCircle(tree: Directory, code: string): boolean {
  return tree.turns.some((year) => {
    const met = new Set<string>()
    for (let at = tree.parentIn(code, year); at && !met.has(at.agency.code); at = tree.parentIn(at.agency.code, year)) {
      if (at.agency.code === code) return true
      met.add(at.agency.code)
    }
    return false
  })
}

/** Codes of all that stand above an agency in some report year from one on, the agency itself among them. */
export function everAbove(tree: Directory, code: string, fromYear: number): Set<string> {
  const years = [fromYear, ...tree.turns.filter((year) => year > fromYear), Infinity]
  return new Set([code, ...years.flatMap((year) => tree.ancestorsIn(code, year).map(({ agency }) => agency.code))])
}
