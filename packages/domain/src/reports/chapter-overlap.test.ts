import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chapterOverlap } from './chapter-overlap.ts'

const before = '2023年，本镇共收到申请3件，全部按期答复，通过政务公开栏发布信息120条，较上年有所增加。'

describe('chapterOverlap', () => {
  test('does not count figures, years, spaces and punctuation', () => {
    const figures = before.replace('2023', '2024').replace('3件', ' 15 件').replace('120条，', '98条；')
    expect(chapterOverlap(figures, before)).toBe(1)
  })

  test('counts what is new', () => {
    const added = `${before}新开设村务公开微信小程序，群众在手机上查询低保和补贴发放情况。`
    expect(chapterOverlap(added, before)).toBeGreaterThan(0.4)
    expect(chapterOverlap(added, before)).toBeLessThan(0.7)
    expect(chapterOverlap('围绕群众关心的事项，组织了两次政府开放日活动。', before)).toBe(0)
  })

  test('of short and empty texts is all or nothing', () => {
    expect(chapterOverlap('无。', '无')).toBe(1)
    expect(chapterOverlap('无', '有')).toBe(0)
    expect(chapterOverlap('', '')).toBe(0)
  })

  test('is between 0 and 1, and 1 for a text with itself', () => {
    const words = fc.string({ unit: fc.constantFrom('公', '开', '年', '件', '1', '，', 'a'), maxLength: 40 })
    fc.assert(
      fc.property(words, words, (one, other) => {
        const overlap = chapterOverlap(one, other)
        expect(overlap).toBeGreaterThanOrEqual(0)
        expect(overlap).toBeLessThanOrEqual(1)
        expect(chapterOverlap(`公${one}`, `公${one}`)).toBe(1)
      }),
    )
  })
})
