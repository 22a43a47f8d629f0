import { squeeze, toHalfWidth, type Line } from '../containers/line.ts'
import { itemOf } from './title-words.ts'

/** What the top of the document says. */
export interface Title {
  readonly title: string | null
  readonly agency: string | null
  readonly year: number | null
  /** First line after the title. */
  readonly end: number
}

const reportWord = /(?:年度报告|年报|工作报告)/
const longestTitle = 70

/** Finds the title above `before`: 固镇县湖沟镇2020年政府信息公开工作年度报告, also when it runs over several lines. */
export function readTitle(lines: readonly Line[], before: number): Title {
  const limit = Math.min(before, 200)
  for (let index = 0; index < limit; index += 1) {
    const text = titleText(lines[index])
    if (!text || !reportWord.test(text) || /[。,;]/.test(text) || /^[《]/.test(text)) continue
    const title = needsMore(text) ? lineAbove(lines, index) + text : text
    return { title, ...itemOf(title), end: index + 1 }
  }
  return titleOverLines(lines, limit)
}

/** "淮安市人民政府 / 2024 年政府信息公开 / 工作年度报告": a title whose key word is torn. */
function titleOverLines(lines: readonly Line[], limit: number): Title {
  for (let index = 0; index < limit; index += 1) {
    let joined = ''
    for (let next = index; next < Math.min(index + 5, limit); next += 1) {
      joined += titleText(lines[next]) ?? ''
      if (joined.length > longestTitle || /[。,;]/.test(joined)) break
      if (reportWord.test(joined) && /公开/.test(joined)) return { title: joined, ...itemOf(joined), end: next + 1 }
    }
  }
  return { title: null, agency: null, year: null, end: 0 }
}

function titleText(line: Line | undefined): string | undefined {
  if (!line || line.text.length > 300) return undefined
  const text = squeeze(toHalfWidth(line.text))
    .replace(/^[#*【[]+|[*】\]]+$/g, '')
    .replace(/(?<=报告|年报)\([^()]*\)$/, '')
    .replace(/^\((.*)\)$/, '$1')
  return text.length <= longestTitle ? text : undefined
}

/** The agency stands on the line above when the title begins with the year or with 政府信息公开. */
function needsMore(text: string): boolean {
  return /^(?:关于)?(?:20\d\d|二[〇○零].{2})?年?度?政府信息公开/.test(text)
}

function lineAbove(lines: readonly Line[], index: number): string {
  for (let above = index - 1; above >= Math.max(0, index - 4); above -= 1) {
    const text = titleText(lines[above])
    if (text === '') continue
    return text && text.length <= 40 && !/[。,;:]/.test(text) && /[\u4e00-\u9fff]{2}/.test(text) ? text : ''
  }
  return ''
}
