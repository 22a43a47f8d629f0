import { readReport } from '@gongkai/documents'
import { describe, expect, test } from 'vitest'
import { damages, type Damage } from './damages.ts'
import { randomFigures } from './figures.ts'
import { oneCellALine, pipes, tabs, textLayer, type Layout } from './layouts.ts'
import { Random } from './random.ts'
import { toSheet, type Sheet } from './sheet.ts'
import { wordHtml } from './word-html.ts'

const layouts: readonly { name: string; layout: Layout }[] = [
  { name: 'tabs', layout: tabs },
  { name: 'pipes', layout: pipes },
  { name: 'one cell a line', layout: oneCellALine },
  { name: 'text layer', layout: textLayer },
  { name: 'Word HTML', layout: wordHtml },
]

const reportsEach = Number(process.env['DAMAGE_REPORTS'] ?? 8)

/** What stands in the cell as it was printed, blank and lost cells included. */
function truth(sheet: Sheet): Record<string, number> {
  return { ...sheet.figures.cells }
}

interface Result {
  readonly right: number
  readonly all: number
  readonly silent: readonly string[]
  readonly notSure: readonly string[]
}

function readBack(damage: Damage, layout: Layout, seed: number): Result {
  const random = new Random(seed)
  const sheet = toSheet(randomFigures(random))
  const wanted = truth(sheet)
  damage.apply(sheet, random)
  const blank = new Set(
    Object.values(sheet.tables).flatMap((blocks) =>
      blocks.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.filter(({ printed }) => printed === '').map(({ id }) => id)),
      ),
    ),
  )
  const { cells } = readReport({ name: 'damaged', text: layout(sheet, random) })
  const isRight = (id: string) => cells[id]?.value === (blank.has(id) ? null : wanted[id])
  const ids = Object.keys(wanted)
  const invented = Object.keys(cells).filter((id) => !(id in wanted) && cells[id]?.certainty === 'sure')
  const wrong = [...ids.filter((id) => cells[id]?.certainty === 'sure' && !isRight(id)), ...invented]
  return {
    right: ids.filter((id) => cells[id]?.certainty !== 'missing' && isRight(id)).length,
    all: ids.length,
    silent: wrong.map((id) => `seed ${seed}: ${id} is ${wanted[id]}, read ${JSON.stringify(cells[id])}`),
    notSure: ids
      .filter((id) => cells[id]?.certainty !== 'sure')
      .map((id) => `seed ${seed}: ${id} ${cells[id]?.reason?.en}`),
  }
}

describe.each(layouts)('figures laid out as $name', ({ layout }) => {
  test.each(damages)('$name', (damage) => {
    const results = Array.from({ length: reportsEach }, (_, seed) => readBack(damage, layout, seed + 1))
    expect(results.flatMap(({ silent }) => silent)).toEqual([])
    // Most of a damaged report is still there to be read.
    expect(results.every(({ right, all }) => right > all * 0.1)).toBe(true)
    if (!damage.harmless) return
    expect(results.flatMap(({ notSure }) => notSure)).toEqual([])
    expect(results.every(({ right, all }) => right === all)).toBe(true)
  })
})
