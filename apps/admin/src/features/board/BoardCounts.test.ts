// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { createLanguage } from '../../app/i18n.ts'
import type { BoardFilter } from './board-query.ts'
import BoardCounts from './BoardCounts.vue'

const counts = new Map<BoardFilter, number>([
  ['overdue', 0],
  ['notStarted', 12],
  ['filling', 5],
  ['withdrawn', 0],
])

function open(filter: BoardFilter | undefined) {
  return mount(BoardCounts, {
    props: { counts, total: 17, year: 2025, modelValue: filter },
    global: { plugins: [createLanguage()] },
  })
}
const textsOf = (panel: ReturnType<typeof open>) => panel.findAll('button').map((button) => button.text())

describe('BoardCounts', () => {
  it('counts overdue always, and states that somebody is in', () => {
    expect(textsOf(open(undefined))).toEqual(['全部 17', '逾期 0', '未开始 12', '填报中 5'])
  })

  it('filters by a count, and no longer when it is pressed again', async () => {
    const panel = open('filling')
    const [all, , notStarted, filling] = panel.findAll('button')
    expect(filling?.attributes('aria-pressed')).toBe('true')
    await filling?.trigger('click')
    await notStarted?.trigger('click')
    await all?.trigger('click')
    expect(panel.emitted('update:modelValue')).toEqual([[undefined], ['notStarted'], [undefined]])
  })

  it('keeps the filter in sight that nobody fits', () => {
    expect(textsOf(open('withdrawn'))).toContain('已撤回 0')
  })
})
