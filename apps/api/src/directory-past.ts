/** What an agency was called until the end of `lastYear`. */
export interface PastName {
  readonly code: string
  readonly lastYear: number
  readonly name: string
  readonly shortName: string
}

/** Below whom an agency stood until the end of `lastYear`; null: at the top. */
export interface PastPlace {
  readonly code: string
  readonly lastYear: number
  readonly parentCode: string | null
}

/** Earlier names and places of agencies: few, since few agencies are ever renamed or moved. */
export class DirectoryPast {
  readonly #names: ReadonlyMap<string, readonly PastName[]>
  readonly #places: ReadonlyMap<string, readonly PastPlace[]>
  readonly #movedFrom: ReadonlyMap<string | null, readonly PastPlace[]>
  /** Years after which some agency stood elsewhere, oldest first. */
  readonly turns: readonly number[]

  constructor(names: readonly PastName[], places: readonly PastPlace[]) {
    this.#names = Map.groupBy([...names].sort(byYear), ({ code }) => code)
    this.#places = Map.groupBy([...places].sort(byYear), ({ code }) => code)
    this.#movedFrom = Map.groupBy(places, ({ parentCode }) => parentCode)
    this.turns = [...new Set(places.map(({ lastYear }) => lastYear))].sort((a, b) => a - b)
  }

  nameIn(code: string, year: number): PastName | undefined {
    return this.#names.get(code)?.find(({ lastYear }) => year <= lastYear)
  }

  placeIn(code: string, year: number): PastPlace | undefined {
    return this.#places.get(code)?.find(({ lastYear }) => year <= lastYear)
  }

  /** The last year of the tree that the year belongs to: all years between two turns share one. Undefined: today's. */
  placesHeldUntil(year: number): number | undefined {
    return this.turns.find((lastYear) => year <= lastYear)
  }

  movedFrom(parentCode: string): readonly string[] {
    return (this.#movedFrom.get(parentCode) ?? []).map(({ code }) => code)
  }

  get moved(): readonly string[] {
    return [...this.#places.keys()]
  }
}

function byYear(a: { readonly lastYear: number }, b: { readonly lastYear: number }): number {
  return a.lastYear - b.lastYear
}
