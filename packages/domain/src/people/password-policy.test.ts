import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenPasswordRules } from './password-policy.ts'

const broken = (password: string, username = 'wang.wu', current?: string) =>
  brokenPasswordRules(password, { username, current })

describe('a new password', () => {
  it.each(['gongkai-demo', '十个以上不同字符的口令', 'Abcdef1!', '公开Office7', 'correct horse battery'])(
    'may be %j',
    (password) => expect(broken(password)).toEqual([]),
  )

  it.each([
    ['', ['length', 'common']],
    ['Abcdef1', ['length']],
    ['abcdefg1', ['length']],
    ['abcdefghi', ['length']],
    ['八个字符的口令呀', ['length']],
    ['Password123', ['common']],
    ['Ｐａｓｓｗｏｒｄ１２３', ['common']],
    ['Admin@123', ['common']],
    ['aaaaaaaaaaaa', ['common']],
    ['abababababab', ['common']],
    ['我是Wang.Wu呀2026', ['username']],
    ['wang.wu', ['length', 'username']],
  ])('may not be %j: %j', (password, rules) => expect(broken(password)).toEqual(rules))

  it('may not be the current one, however it is typed', () => {
    expect(broken('gongkai-demo', 'clerk', 'gongkai-demo')).toEqual(['current'])
    expect(broken('ｇｏｎｇｋａｉ－ｄｅｍｏ', 'clerk', 'gongkai-demo')).toEqual(['current'])
    expect(broken('gongkai-demo', 'clerk', 'gongkai-demo2')).toEqual([])
  })

  it('counts characters, not the units they are stored in', () => {
    expect(broken('😀😁😂😃😄')).toEqual(['length'])
  })

  it('never gets worse by growing at its end, but for the name, once it is long', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 10, maxLength: 60 }), fc.string({ maxLength: 20 }), (password, more) => {
        fc.pre(broken(password).length === 0)
        expect(broken(`${password}${more}`).filter((rule) => rule !== 'username' && rule !== 'common')).toEqual([])
      }),
    )
  })
})
