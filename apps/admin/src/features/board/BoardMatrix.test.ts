// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import type { BoardCell, BoardRow } from '@gongkai/schema'
import { describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createLanguage } from '../../app/i18n.ts'
import { boardPlaceOf } from './board-place.ts'
import BoardMatrix from './BoardMatrix.vue'

const id = '00000000-0000-7000-8000-000000000001'
const blank = { dueOn: '2026-01-31', overdue: false, late: false, correcting: false, remindedAt: null, edition: null }
const cell = (year: number, given: Partial<BoardCell>) => ({ ...blank, year, reportId: null, ...given }) as BoardCell
const row = (code: string, ...cells: BoardCell[]) =>
  ({ agency: { code, name: `${code}人民政府`, shortName: code }, depth: 1, ownOffice: false, cells }) as BoardRow

const rows = [
  row(
    '清河镇',
    cell(2024, { state: 'published', reportId: id, correcting: true }),
    cell(2025, { state: 'notStarted', overdue: true }),
  ),
  row('白云镇', cell(2024, { state: 'notRequired', dueOn: null }), cell(2025, { state: 'submitted', reportId: id })),
]

function open(mayBegin = true) {
  const router = createRouter({
    history: createMemoryHistory('/admin/'),
    routes: [{ path: '/:path(.*)*', component: { render: () => null } }],
  })
  const board = mount(BoardMatrix, {
    props: {
      rows,
      years: [2024, 2025],
      year: 2025,
      today: '2026-02-10',
      mayRemind: true,
      selected: new Set<string>(),
      placeOf: (of: BoardRow, year: number) => boardPlaceOf(of, year, { mayBegin, sumsUp: false }),
    },
    attachTo: document.body,
    global: { plugins: [createLanguage(), router] },
  })
  const at = (line: number, column: number) =>
    board.findAll('tbody tr')[line]?.findAll('td')[column]?.find('[data-stop]')
  const press = (key: string) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  return { board, router, at, press }
}

describe('BoardMatrix', () => {
  it('says a state in words, and what is the matter with it', async () => {
    const { at } = open()
    expect(at(0, 2)?.text()).toBe('未开始（逾期）')
    await at(0, 2)?.trigger('focusin')
    expect(at(0, 2)?.attributes('title')).toContain('已逾期 10 天')
    expect(at(0, 1)?.text()).toBe('已发布更正中')
    await at(1, 1)?.trigger('pointerover')
    expect(at(1, 1)?.attributes('title')).toBe('2024 不需报送')
  })

  it('opens what is there and asks to begin what is not', async () => {
    const { board, router, at } = open()
    expect(at(0, 1)?.attributes('href')).toBe(`/admin/reports/${id}`)
    const push = vi.spyOn(router, 'push')
    await at(0, 1)?.trigger('click')
    expect(push).toHaveBeenCalledWith(`/reports/${id}`)
    await at(0, 2)?.trigger('click')
    expect(board.emitted('begin')).toEqual([[rows[0], 2025]])
    expect(at(1, 1)?.element.tagName).toBe('SPAN')
  })

  it('offers nothing to begin to those who do not fill in', () => {
    expect(open(false).at(0, 2)?.element.tagName).toBe('SPAN')
  })

  it('lets only units be chosen that have something to do', async () => {
    const { board, at } = open()
    expect(at(1, 0)?.exists()).toBe(false)
    await at(0, 0)?.trigger('change')
    expect(board.emitted('select')).toEqual([['清河镇']])
  })

  it('is one stop of the Tab key, and arrows move in it', () => {
    const { board, at, press } = open()
    expect(board.findAll('tbody [tabindex="0"]')).toHaveLength(1)
    const first = at(0, 1)?.element as HTMLElement
    first.focus()
    press('ArrowRight')
    expect(document.activeElement).toBe(at(0, 2)?.element)
    press('ArrowDown')
    expect(document.activeElement).toBe(at(1, 2)?.element)
    press('Home')
    expect(document.activeElement).toBe(at(1, 1)?.element)
    press('ArrowUp')
    press('ArrowUp')
    expect(document.activeElement).toBe(first)
    expect(board.findAll('tbody [tabindex="0"]')).toHaveLength(1)
  })
})
