import type { Agency } from '@gongkai/schema'
import { DirectoryPast, type PastName, type PastPlace } from './directory-past.ts'

export interface DirectoryEntry {
  readonly agency: Agency
  /** Key of the agency in the statistics. */
  readonly number: number
  readonly path: string
}

/**
 * The tree of agencies in memory: small, read by every page, and changed a few times a year. Answers without the database
 * who stands where, now and in an earlier report year, and how many reports are expected.
 */
export class Directory {
  readonly entries: readonly DirectoryEntry[]
  readonly #byCode: ReadonlyMap<string, DirectoryEntry>
  readonly #byId: ReadonlyMap<string, DirectoryEntry>
  readonly #past: DirectoryPast
  /** By the last year of the earlier places; undefined: as it stands now. */
  readonly #children = new Map<number | undefined, ReadonlyMap<string | null, readonly DirectoryEntry[]>>()
  readonly #everChildren = new Map<string, readonly DirectoryEntry[]>()
  readonly #expected = new Map<string, number>()

  constructor(
    entries: readonly DirectoryEntry[],
    past: { names?: readonly PastName[]; places?: readonly PastPlace[] } = {},
  ) {
    this.entries = entries
    this.#byCode = new Map(entries.map((entry) => [entry.agency.code, entry]))
    this.#byId = new Map(entries.map((entry) => [entry.agency.id, entry]))
    this.#past = new DirectoryPast(past.names ?? [], past.places ?? [])
  }

  find(code: string): DirectoryEntry | undefined {
    return this.#byCode.get(code)
  }

  findById(id: string): DirectoryEntry | undefined {
    return this.#byId.get(id)
  }

  /** As they stand now, in the order of their codes. */
  childrenOf(code: string): readonly DirectoryEntry[] {
    return this.#childrenUntil(undefined).get(code) ?? []
  }

  /** As they stand now, outermost first, without the agency itself. */
  ancestorsOf({ path }: DirectoryEntry): DirectoryEntry[] {
    const codes = path.split('/').slice(1, -2)
    return codes.flatMap((code) => this.find(code) ?? [])
  }

  /** What the agency was called in a report year; nothing for an unknown code. */
  nameIn(code: string, year: number): Pick<Agency, 'name' | 'shortName'> | undefined {
    const named = this.#past.nameIn(code, year) ?? this.find(code)?.agency
    return named && { name: named.name, shortName: named.shortName }
  }

  /** Below whom the agency stood in a report year; nothing at the top. */
  parentIn(code: string, year: number): DirectoryEntry | undefined {
    const past = this.#past.placeIn(code, year)
    const parentCode = past ? past.parentCode : this.find(code)?.agency.parentCode
    return parentCode ? this.find(parentCode) : undefined
  }

  /** In a report year, outermost first, without the agency itself. */
  ancestorsIn(code: string, year: number): DirectoryEntry[] {
    const parent = this.parentIn(code, year)
    return parent ? [...this.ancestorsIn(parent.agency.code, year), parent] : []
  }

  /** Codes from the root to the agency itself, as they stood in a report year: `/340000/340300/`. */
  pathIn(code: string, year: number): string {
    return `/${[...this.ancestorsIn(code, year).map(({ agency }) => agency.code), code].join('/')}/`
  }

  /** Those that stood directly below the agency in a report year, in the order of their codes. */
  childrenIn(code: string, year: number): readonly DirectoryEntry[] {
    return this.#childrenUntil(this.#past.placesHeldUntil(year)).get(code) ?? []
  }

  /** Those that stand directly below the agency now or did so in an earlier year, in the order of their codes. */
  everChildrenOf(code: string): readonly DirectoryEntry[] {
    const moved = this.#past.movedFrom(code)
    if (moved.length === 0) return this.childrenOf(code)
    const known = this.#everChildren.get(code)
    if (known) return known
    const entries = new Set([...this.childrenOf(code), ...moved.flatMap((one) => this.find(one) ?? [])])
    const sorted = [...entries].sort((a, b) => (a.agency.code < b.agency.code ? -1 : 1))
    this.#everChildren.set(code, sorted)
    return sorted
  }

  /** The last report years after which some agency stood elsewhere: in between, the tree is the same. */
  get turns(): readonly number[] {
    return this.#past.turns
  }

  /** Codes of the agencies that stood elsewhere before. */
  get moved(): readonly string[] {
    return this.#past.moved
  }

  /** How many reports on the year are expected from the agency and everything that stood below it then. */
  expectedIn(code: string, year: number): number {
    const key = `${code} ${year}`
    const known = this.#expected.get(key)
    if (known !== undefined) return known
    const own = isExpected(this.find(code)?.agency, year) ? 1 : 0
    const below = this.childrenIn(code, year).reduce((sum, { agency }) => sum + this.expectedIn(agency.code, year), 0)
    this.#expected.set(key, own + below)
    return own + below
  }

  #childrenUntil(lastYear: number | undefined): ReadonlyMap<string | null, readonly DirectoryEntry[]> {
    const known = this.#children.get(lastYear)
    if (known) return known
    const parentOf = ({ agency }: DirectoryEntry) =>
      lastYear === undefined ? agency.parentCode : (this.parentIn(agency.code, lastYear)?.agency.code ?? null)
    const children = Map.groupBy(this.entries, parentOf)
    this.#children.set(lastYear, children)
    return children
  }
}

export function isExpected(agency: Agency | undefined, year: number): boolean {
  if (!agency?.expected) return false
  const { firstYear, lastYear } = agency.expected
  return firstYear <= year && (lastYear === null || year <= lastYear)
}
