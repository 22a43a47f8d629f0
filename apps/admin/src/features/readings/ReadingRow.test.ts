// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { findCell } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { createLanguage } from '../../app/i18n.ts'
import ReadingRow from './ReadingRow.vue'
import type { Decision, ReviewRow } from './review.ts'

const row: ReviewRow = {
  cell: findCell('applications.granted.total')!,
  read: { value: 10, printed: '1 0', certainty: 'unsure' },
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
