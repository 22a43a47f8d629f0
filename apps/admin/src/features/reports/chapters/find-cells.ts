import { cellMapOf, type Cell, type EditionId, type Locale } from '@gongkai/schema'

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')

/**
 * Cells whose label has every word that is looked for, in the order of the form but totals first: prose says how many
 * there were, seldom how many of them came from companies.
 */
export function findCells(edition: EditionId, query: string, language: Locale): Cell[] {
  const words = query
    .split(/[\s,，、/]+/)
    .map(plain)
    .filter((word) => word !== '')
  const cells = [...cellMapOf(edition).values()]
  const found = cells.filter((cell) => {
    const label = plain(cell.label[language])
    return words.every((word) => label.includes(word) || isScattered(word, label))
  })
  const weight = ({ total, table }: Cell) => (total || table === 'proactive' ? 0 : 1)
  return found.toSorted((a, b) => weight(a) - weight(b))
}

/** 新收总计 for 本年新收政府信息公开申请数量 / 总计: the characters in order with others between them. */
function isScattered(word: string, label: string): boolean {
  if (!/^\p{Script=Han}{2,}$/u.test(word)) return false
  let at = -1
  return [...word].every((character) => (at = label.indexOf(character, at + 1)) >= 0)
}
