// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { findCell } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { createLanguage } from '../../app/i18n.ts'
import ReadingRow from './ReadingRow.vue'
import type { Decision, ReviewRow } from './review.ts'

const row: ReviewRow = {
  cell: findCell('applications.granted.total')!,
  read: {
    value: 10,
    printed: '1 0',
    certainty: 'unsure',
    reason: { zh: '数字在格内断行', en: 'digits wrapped inside a cell' },
  },
  contradictions: [],
}
const open = (decision?: Decision) =>
  mount(ReadingRow, { props: { row, decision }, global: { plugins: [createLanguage()] } })

describe('ReadingRow', () => {
  it('shows what was printed beside what was read, and asks', () => {
    const line = open()
    expect(line.get('.printed').text()).toBe('1 0')
    expect(line.get('input').element.value).toBe('10')
    expect(line.text()).toContain('存疑')
    expect(line.find('button').exists()).toBe(true)
  })

  it('says why it is unsure, in the language of the page', async () => {
    const language = createLanguage()
    const line = mount(ReadingRow, { props: { row, decision: undefined }, global: { plugins: [language] } })
    expect(line.text()).toContain('数字在格内断行')
    language.global.locale.value = 'en'
    await nextTick()
    expect(line.text()).toContain('digits wrapped inside a cell')
  })

  it('confirms as read, or as corrected', async () => {
    const line = open()
    await line.get('button').trigger('click')
    await line.get('input').setValue('１')
    await line.get('input').trigger('change')
    const decided = line.emitted<[Decision]>('decide')?.map(([{ entry }]) => entry.value)
    expect(decided?.[0]).toBe(10)
    expect(decided?.at(-1)).toBe(1)
  })

  it('is settled once a person decided', () => {
    const line = open({ entry: { text: '10', value: 10 }, confirmed: true })
    expect(line.find('button').exists()).toBe(false)
    expect(line.text()).toContain('已确认')
  })
})
