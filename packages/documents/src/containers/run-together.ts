import { editions, leavesOf, tableIds } from '@gongkai/schema'
import type { Line } from './line.ts'

/** Longer than any line of a report that still has its line ends. */
const longLine = 1500

const titles = editions['2021'].chapters.map(({ number, title }) => `${number}\\s*、\\s*${title.zh}`)
const headings = ['第\\s*二十条\\s*第', '（\\s*本列数据的勾稽关系', '\\(\\s*本列数据的勾稽关系']
const labels = [
  ...new Set(
    Object.values(editions).flatMap(({ tables }) =>
      tableIds.flatMap((id) =>
        tables[id].blocks.flatMap((block) => leavesOf(block.rows).map(({ node }) => node.label.zh)),
      ),
    ),
  ),
].map((label) => pattern(label.slice(0, 8)))

const breaks = new RegExp(
  `(?=${titles.join('|')})|(?=${headings.join('|')})|(?<=${titles.join('|')})|(?=${labels.join('|')})|(?<=年度报告)(?=\\s)`,
)

/** Full-width and Western punctuation alike, with spaces anywhere around it. */
function pattern(label: string): string {
  return [...label]
    .map((char) =>
      /[（(]/.test(char) ? '[（(]\\s*' : /[）)]/.test(char) ? '[）)]\\s*' : /[.、]/.test(char) ? '[.、．]\\s*' : char,
    )
    .join('')
}

/** A table pasted without its line ends comes apart again at the words of the form. */
export function splitRunTogether(line: Line): Line[] {
  if (line.cells || line.text.length < longLine || !/第\s*二十条|申请人情况/.test(line.text)) return [line]
  return line.text.split(breaks).map((text) => ({ text }))
}
