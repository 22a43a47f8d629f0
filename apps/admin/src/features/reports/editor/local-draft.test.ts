// @vitest-environment happy-dom
import type { ReportContent } from '@gongkai/schema'
import { afterEach, describe, expect, it } from 'vitest'
import { dropLocalDraft, findLocalDraft, keepLocalDraft } from './local-draft.ts'

const content = { title: '示例镇2024年年报' } as ReportContent
const draft = { revision: 3, base: content, content, faults: { 'a.b': '约十' } }

afterEach(() => localStorage.clear())

describe('local draft', () => {
  it('belongs to a person and a report', () => {
    expect(keepLocalDraft('li', 'r1', draft)).toBe(true)
    expect(findLocalDraft('li', 'r1')).toEqual(draft)
    expect(findLocalDraft('wang', 'r1')).toBeUndefined()
    expect(findLocalDraft('li', 'r2')).toBeUndefined()
    dropLocalDraft('li', 'r1')
    expect(localStorage.length).toBe(0)
  })

  it('takes nothing that is no draft', () => {
    localStorage.setItem('gongkai.draft.li.r1', '{"revision":1}')
    expect(findLocalDraft('li', 'r1')).toBeUndefined()
    localStorage.setItem('gongkai.draft.li.r1', '{')
    expect(findLocalDraft('li', 'r1')).toBeUndefined()
  })
})
