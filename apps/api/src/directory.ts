import type { Agency } from '@gongkai/schema'

export interface DirectoryEntry {
  readonly agency: Agency
  /** Key of the agency in the statistics. */
  readonly number: number
  readonly path: string
}

/**
 * The tree of agencies in memory: small, read by every page, and changed a few times a year. Answers without the database
 * who stands where and how many reports are expected.
 */
export class Directory {
  readonly entries: readonly DirectoryEntry[]
  readonly #byCode: ReadonlyMap<string, DirectoryEntry>
  readonly #byId: ReadonlyMap<string, DirectoryEntry>
  readonly #children: ReadonlyMap<string | null, readonly DirectoryEntry[]>
  readonly #expected = new Map<string, number>()

  constructor(entries: readonly DirectoryEntry[]) {
    this.entries = entries
    this.#byCode = new Map(entries.map((entry) => [entry.agency.code, entry]))
    this.#byId = new Map(entries.map((entry) => [entry.agency.id, entry]))
    this.#children = Map.groupBy(entries, ({ agency }) => agency.parentCode)
  }

  find(code: string): DirectoryEntry | undefined {
    return this.#byCode.get(code)
  }

  findById(id: string): DirectoryEntry | undefined {
    return this.#byId.get(id)
  }

  /** In the order of their codes. */
  childrenOf(code: string): readonly DirectoryEntry[] {
    return this.#children.get(code) ?? []
  }

  /** Outermost first, without the agency itself. */
  ancestorsOf({ path }: DirectoryEntry): DirectoryEntry[] {
    const codes = path.split('/').slice(1, -2)
    return codes.flatMap((code) => this.find(code) ?? [])
  }

  /** How many reports on the year are expected from the agency and everything below it. */
  expectedIn(code: string, year: number): number {
    const key = `${code} ${year}`
    const known = this.#expected.get(key)
    if (known !== undefined) return known
    const own = isExpected(this.find(code)?.agency, year) ? 1 : 0
    const below = this.childrenOf(code).reduce((sum, { agency }) => sum + this.expectedIn(agency.code, year), 0)
    this.#expected.set(key, own + below)
    return own + below
  }
}

export function isExpected(agency: Agency | undefined, year: number): boolean {
  if (!agency?.expected) return false
  const { firstYear, lastYear } = agency.expected
  return firstYear <= year && (lastYear === null || year <= lastYear)
}
