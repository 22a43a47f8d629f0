import { text, type Text } from '@gongkai/schema'
import type { ZodError } from 'zod'

type Issue = ZodError['issues'][number]

const typeNames: Record<string, Text> = {
  string: text('文字', 'text'),
  number: text('数字', 'a number'),
  int: text('整数', 'a whole number'),
  boolean: text('是或否', 'true or false'),
  array: text('列表', 'a list'),
  object: text('一组字段', 'an object'),
  record: text('一组字段', 'an object'),
}

const formats: Record<string, Text> = {
  uuid: text('应为 UUID', 'must be a UUID'),
  url: text('应为 http(s) 网址', 'must be an http(s) address'),
  email: text('应为电子邮箱', 'must be an e-mail address'),
  date: text('应为日期，如 2025-01-31', 'must be a date such as 2025-01-31'),
  datetime: text('应为时间，如 2025-01-31T08:00:00Z', 'must be a time such as 2025-01-31T08:00:00Z'),
}

/** What was wrong with one field and what is allowed, in both languages; never repeats the input. */
export function issueText(issue: Issue): Text {
  switch (issue.code) {
    case 'invalid_type':
      return expected(typeNames[issue.expected] ?? text(issue.expected, issue.expected))
    case 'too_small':
      return bound('least', issue.origin, Number(issue.minimum))
    case 'too_big':
      return bound('most', issue.origin, Number(issue.maximum))
    case 'invalid_value':
      return oneOf(issue.values.map(String))
    case 'invalid_format':
      return formats[issue.format] ?? text('格式不正确', 'is not in the expected form')
    case 'unrecognized_keys':
      return text(`不认识的字段：${issue.keys.length} 个`, `has ${issue.keys.length} unknown field(s)`)
    case 'invalid_key':
      return text('键不正确', 'has a key that is not allowed')
    case 'invalid_union':
      return text('不是允许的取值', 'is none of the allowed values')
    default:
      return text('内容有误', 'is not valid')
  }
}

/** `cells.applications.granted.total`; the whole body is `body`. */
export function issuePath(issue: Issue): string {
  return issue.path.length > 0 ? issue.path.map(String).join('.').slice(0, 200) : 'body'
}

function expected(name: Text): Text {
  return text(`必填，应为${name.zh}，且只出现一次`, `is required once and must be ${name.en}`)
}

function oneOf(values: readonly string[]): Text {
  return text(`只能是：${values.join('、')}`, `must be one of: ${values.join(', ')}`)
}

function bound(side: 'least' | 'most', origin: string, limit: number): Text {
  const zh = side === 'least' ? '至少' : '至多'
  const en = side === 'least' ? 'at least' : 'at most'
  if (origin === 'string') return text(`${zh} ${limit} 个字`, `must have ${en} ${limit} character(s)`)
  if (origin === 'array' || origin === 'set') return text(`${zh} ${limit} 项`, `must have ${en} ${limit} item(s)`)
  return text(`${zh}为 ${limit}`, `must be ${en} ${limit}`)
}
