import { text, type EditionId } from '@gongkai/schema'
import type { Measure } from './measures.ts'
import { oneCell } from './sums.ts'

interface DocumentRow {
  readonly id: string
  readonly zh: string
  readonly en: string
}

const rows: readonly (DocumentRow & { readonly words: RegExp; readonly following: RegExp })[] = [
  { id: 'regulations', zh: '规章', en: 'rules', words: /(?:政府)?规章#/, following: /#(?:政府)?规章/ },
  {
    id: 'normativeDocuments',
    zh: '行政规范性文件',
    en: 'normative documents',
    words: /规范性文件#/,
    following: /#(?:行政)?规范性文件/,
  },
]

function measure(row: DocumentRow, column: string, zh: string, en: string, ...alternatives: string[]): Measure {
  return {
    id: `${row.id}.${column}`,
    label: text(`表二“${row.zh} / ${zh}”`, `table 2, “${row.en}, ${en}”`),
    sums: [column, ...alternatives].map((id) => oneCell(`proactive.${row.id}.${id}`)),
  }
}

/**
 * 制发、废止、现行有效 of 规章 and 行政规范性文件; `words` is the clause with `#` for the figure. 政策文件 is something else
 * (false alarm f), and so is what was only revised, filed or cleaned up.
 */
export function documentMeasure(words: string, edition: EditionId): Measure | undefined {
  const row = rows.find(({ words: before, following }) => before.test(words) || following.test(words))
  if (!row || /修[订改]|备案|清理|审查|解读|党|[和及与]|政策/.test(words)) return undefined
  return edition === '2021' ? issuedOrInForce(row, words) : made(row, words)
}

function issuedOrInForce(row: DocumentRow, words: string): Measure | undefined {
  if (/现行有效/.test(words)) return measure(row, 'inForce', '现行有效件数', 'in force')
  if (/废止|失效/.test(words)) return measure(row, 'repealed', '本年废止件数', 'repealed this year')
  if (/制发|制定|出台|印发/.test(words)) return measure(row, 'issued', '本年制发件数', 'issued this year')
  if (/发布|公开/.test(words)) return measure(row, 'issued', '本年制发件数', 'issued this year', 'inForce')
  return undefined
}

function made(row: DocumentRow, words: string): Measure | undefined {
  if (/废止|失效|现行有效/.test(words)) return undefined
  if (/制发|制定|出台|印发|制作/.test(words))
    return measure(row, 'newlyMade', '本年新制作数量', 'newly made', 'newlyDisclosed')
  if (/发布|公开/.test(words))
    return measure(row, 'newlyDisclosed', '本年新公开数量', 'newly disclosed', 'totalDisclosed', 'newlyMade')
  return undefined
}
