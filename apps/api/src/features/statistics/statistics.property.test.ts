import { onBothEngines } from '@gongkai/database/testing'
import { rollUp } from '@gongkai/domain'
import { type Cells, type Coverage, editionIds, type Statistic } from '@gongkai/schema'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { systemActor } from '../../actor.ts'
import { createServices } from '../../services.ts'
import { testAgency, testContent, testNow } from '../../testing/index.ts'

const years = [2020, 2021] as const

const figure = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(null, '/' as const, 340_000_000_000))
const cells = fc.dictionary(
  fc.constantFrom(
    'applications.newlyReceived.naturalPerson',
    'applications.carriedIn.naturalPerson',
    'applications.otherHandling.total',
    'applications.otherNoCorrection.total',
    'proceedings.reconsideration.corrected',
    'proactive.procurement.amount',
  ),
  figure,
)

/** Publishing covers corrections too: the same agency and year again with other figures. */
const step = fc.record({
  agency: fc.nat(),
  year: fc.constantFrom(...years),
  act: fc.constantFrom('publish', 'publish', 'publish', 'withdraw', 'adopt', 'correct place', 'move', 'move'),
  other: fc.nat(),
  coverage: fc.constantFrom<Coverage>('unit', 'unit', 'region'),
  edition: fc.constantFrom(...editionIds),
  cells,
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Agency n hangs below one of those before it: any tree. */
const tree = fc.array(fc.nat(), { minLength: 1, maxLength: 6 })

onBothEngines((engine) => {
  it('keeps, by deltas, what a rebuild and the reference roll-up compute', { timeout: 120_000 }, async () => {
    const services = createServices({ database: engine.database, now: () => testNow })
    let run = 0
    await fc.assert(
      fc.asyncProperty(tree, fc.array(step, { maxLength: 8 }), async (parents, steps) => {
        run += 1
        const codes = [`r${run}-0`, ...parents.map((_, index) => `r${run}-${index + 1}`)]
        const parentOf = (index: number) => (index === 0 ? null : codes[(parents[index - 1] ?? 0) % index]) ?? null
        await services.agencies.importAgencies(
          codes.map((code, index) => testAgency(code, parentOf(index))),
          systemActor,
        )
        for (const [index, one] of steps.entries()) await take(one, codes, index)
        expect(await stored(codes)).toEqual(await reference(codes))
        expect(await services.statistics.rebuildStatistics(systemActor)).toMatchObject({ changed: 0 })
      }),
      { numRuns: 50 },
    )

    async function take(one: Step, codes: string[], index: number) {
      const { agency, other, year, act, coverage, edition, cells: given } = one
      const code = codes[agency % codes.length] ?? ''
      if (act === 'adopt') return services.agencies.importAgencies([testAgency(`${code}-${index}`, code)], systemActor)
      const parent = codes[other % codes.length] ?? ''
      if (act === 'correct place') return correctPlace(code, parent, codes)
      if (act === 'move') return move(code, parent, year)
      const id = await publishedId(code, year)
      if (act === 'withdraw') {
        if (id) await services.reports.withdrawReport(id, { reason: '数据有误' }, systemActor)
        return
      }
      const content = testContent(year, given, { coverage, edition })
      try {
        await services.reports.importPublished(code, year, content, {}, systemActor)
      } catch (error) {
        // Withdrawn before: an import does not bring it back.
        expect(error).toMatchObject({ code: 'wrong-state' })
      }
    }

    /** For all years, as an import does it. */
    async function correctPlace(code: string, parent: string, codes: string[]) {
      if (code === codes[0]) return
      // Below itself or one of its own: refused, and nothing moves.
      await services.agencies.importAgencies([testAgency(code, parent)], systemActor).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'invalid' })
      })
    }

    /** From a report year on: circles and what would go back before an earlier move are refused. */
    async function move(code: string, parentCode: string, fromYear: number) {
      const wanted = { parentCode, fromYear, reason: '区划调整', dryRun: false }
      await services.agencies.moveAgency(code, wanted, systemActor).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'invalid' })
      })
    }

    async function publishedId(code: string, year: number): Promise<string | undefined> {
      const { items } = await services.reports.listPublishedReports({ agency: code, year, limit: 100 })
      return items.find(({ agencyCode }) => agencyCode === code)?.id
    }
  })

  /** What the table holds about the agencies of a run. */
  async function stored(codes: readonly string[]): Promise<string[]> {
    const rows = await engine.database.read
      .selectFrom('statistic')
      .innerJoin('agency', 'agency.number', 'statistic.agency_number')
      .innerJoin('measure', 'measure.number', 'statistic.measure_number')
      .selectAll('statistic')
      .select(['agency.id as agencyId', 'measure.id as measure'])
      .where('agency.code', 'like', `${codes[0]?.split('-')[0]}-%`)
      .execute()
    return rows.map(line).sort()
  }

  async function reference(codes: readonly string[]): Promise<string[]> {
    const { read } = engine.database
    const standing = await read
      .selectFrom('agency')
      .select(['id', 'parent_id as parentId'])
      .where('code', 'like', `${codes[0]?.split('-')[0]}-%`)
      .execute()
    const moves = await read
      .selectFrom('agency_change')
      .select(['agency_id as id', 'last_year as lastYear', 'parent_id as parentId'])
      .where('kind', '=', 'moved')
      .execute()
    const agencies = standing.map((agency) => ({ ...agency, past: moves.filter(({ id }) => id === agency.id) }))
    const reports = await read
      .selectFrom('report')
      .innerJoin('report_version', (join) =>
        join.onRef('report_id', '=', 'report.id').onRef('version', '=', 'published_version'),
      )
      .select(['agency_id as agencyId', 'year', 'coverage', 'edition', 'cells'])
      .where(
        'agency_id',
        'in',
        agencies.map(({ id }) => id),
      )
      .execute()
    const parents = new Set(agencies.flatMap(({ parentId, past }) => [parentId, ...past.map((one) => one.parentId)]))
    const published = reports.map((report) => ({ ...report, cells: JSON.parse(report.cells) as Cells }))
    return rollUp(agencies, published)
      .filter(({ agencyId, scope }) => scope === 'own' || parents.has(agencyId))
      .map(line)
      .sort()
  }
})

function line({ agencyId, scope, year, measure, value, units, missing }: Statistic): string {
  return [agencyId, scope, year, measure, value, units, missing].join(' ')
}
