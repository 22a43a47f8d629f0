import type { ReportContent } from '@gongkai/schema'

/** Everything of a report that is typed outside of its tables. */
export const fieldKeys = [
  'title',
  'coverage',
  'from',
  'to',
  'sourceAddress',
  'preface',
  'overview',
  'problems',
  'other',
] as const
export type FieldKey = (typeof fieldKeys)[number]
export type Fields = Record<FieldKey, string>

export function readField(content: ReportContent, key: FieldKey): string {
  switch (key) {
    case 'title':
      return content.title
    case 'coverage':
      return content.coverage
    case 'from':
      return content.period.from
    case 'to':
      return content.period.to
    case 'sourceAddress':
      return content.sourceAddress ?? ''
    default:
      return content.chapters[key] ?? ''
  }
}

export function writeField(content: ReportContent, key: FieldKey, value: string): ReportContent {
  switch (key) {
    case 'title':
      return { ...content, title: value }
    case 'coverage':
      return { ...content, coverage: value === 'region' ? 'region' : 'unit' }
    case 'from':
    case 'to':
      return { ...content, period: { ...content.period, [key]: value } }
    case 'sourceAddress':
      return { ...content, sourceAddress: value === '' ? null : value }
    default:
      return { ...content, chapters: { ...content.chapters, [key]: value } }
  }
}

export function readFields(content: ReportContent): Fields {
  return Object.fromEntries(fieldKeys.map((key) => [key, readField(content, key)])) as Fields
}

/** The content with all fields; a chapter that was absent and is still empty stays absent. */
export function writeFields(content: ReportContent, fields: Fields): ReportContent {
  return fieldKeys
    .filter((key) => fields[key] !== readField(content, key))
    .reduce((written, key) => writeField(written, key, fields[key]), content)
}
