import { describe, expect, it } from 'vitest'
import { plainParagraphs } from './pasted-text.ts'

describe('plainParagraphs', () => {
  it('keeps paragraphs and the indent of their first line', () => {
    expect(plainParagraphs('　　一、\r\n　　二、\r三\v四')).toBe('　　一、\n　　二、\n三\n四')
  })

  it('drops what cannot be seen and what only spaces out', () => {
    expect(plainParagraphs('\uFEFF甲\u200B乙\u00A0丙 \n\n\n\n丁\u202E\u0007')).toBe('甲乙 丙\n\n丁')
  })

  it('takes marks of HTML for text', () => {
    expect(plainParagraphs('<b>1</b>')).toBe('<b>1</b>')
  })
})
