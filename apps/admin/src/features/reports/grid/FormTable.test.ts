// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import type { EditionId, ReportContent, TableId } from '@gongkai/schema'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, provide, shallowRef, useTemplateRef } from 'vue'
import { createLanguage } from '../../../app/i18n.ts'
import FormTable from './FormTable.vue'
import { toFormGrid } from './form-grid.ts'
import { createGridContext, gridKey } from './grid-context.ts'
import { createSheet } from './sheet.ts'
import { useGridInput } from './useGridInput.ts'

function mountTable(edition: EditionId, table: TableId, readonly = false) {
  const sheet = createSheet(edition, { cells: { 'applications.granted.naturalPerson': 7 }, notes: {} })
  const context = createGridContext(sheet, toFormGrid(edition), {
    previous: (id) => (id.endsWith('.total') ? 12 : undefined),
    expected: (id) => (id === 'applications.granted.total' ? 7 : undefined),
    stored: shallowRef({} as ReportContent),
  })
  const onPasted = vi.fn()
  const onUnexplained = vi.fn()
  const Grid = defineComponent(() => {
    provide(gridKey, context)
    const root = useTemplateRef<HTMLElement>('root')
    const { listeners } = useGridInput(context, {
      root,
      readonly: () => readonly,
      onPasted,
      onUnexplained,
    })
    const on = Object.fromEntries(
      Object.entries(listeners).map(([name, listener]) => [`on${name[0]?.toUpperCase()}${name.slice(1)}`, listener]),
    )
    return () =>
      h('div', { ref: 'root', ...on }, h(FormTable, { edition, table, title: table, lastYear: '2023', readonly }))
  })
  const wrapper = mount(Grid, { attachTo: document.body, global: { plugins: [createLanguage()] } })
  const input = (id: string) => wrapper.get<HTMLInputElement>(`[data-cell="${id}"]`)
  return { wrapper, sheet, context, input, onPasted, onUnexplained }
}

function paste(target: Element, text: string) {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, { clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') } })
  target.dispatchEvent(event)
}

afterEach(() => void (document.body.innerHTML = ''))

describe('FormTable', () => {
  it.each([
    ['2019', 'proactive', 22],
    ['2019', 'applications', 161],
    ['2021', 'proactive', 10],
    ['2021', 'applications', 175],
    ['2021', 'proceedings', 15],
  ] as const)('has an input with a name of its own for every cell: edition %s, %s', (edition, table, cells) => {
    const { wrapper } = mountTable(edition, table)
    const names = wrapper.findAll('input').map((input) => input.attributes('aria-label'))
    expect(names).toHaveLength(cells)
    expect(new Set(names).size).toBe(cells)
  })

  it('shows figures, and last year’s beside them', () => {
    const { input } = mountTable('2021', 'applications')
    expect(input('applications.granted.naturalPerson').element.value).toBe('7')
    expect(input('applications.granted.total').element.closest('td')?.textContent).toContain('12')
  })

  it('moves by arrows and Enter, and leaves the caret alone after F2', async () => {
    const { input } = mountTable('2021', 'applications')
    const first = input('applications.granted.naturalPerson')
    first.element.focus()
    await first.trigger('keydown', { key: 'ArrowRight' })
    expect(document.activeElement?.getAttribute('data-cell')).toBe('applications.granted.commercialEnterprise')
    await input('applications.granted.commercialEnterprise').trigger('keydown', { key: 'Enter' })
    const below = 'applications.partiallyGranted.commercialEnterprise'
    expect(document.activeElement?.getAttribute('data-cell')).toBe(below)
    await input(below).trigger('keydown', { key: 'F2' })
    await input(below).trigger('keydown', { key: 'ArrowRight' })
    expect(document.activeElement?.getAttribute('data-cell')).toBe(below)
  })

  it('pastes a block and undoes it', async () => {
    const { input, onPasted } = mountTable('2021', 'applications')
    const first = input('applications.granted.naturalPerson')
    first.element.focus()
    paste(first.element, '１\t2\n3\t约四')
    await nextTick()
    expect(onPasted.mock.calls[0]?.[0]).toMatchObject({
      faults: ['applications.partiallyGranted.commercialEnterprise'],
      unplaced: [],
    })
    expect(first.element.value).toBe('1')
    const fault = input('applications.partiallyGranted.commercialEnterprise')
    expect(fault.element.value).toBe('约四')
    expect(fault.attributes('aria-invalid')).toBe('true')
    await first.trigger('keydown', { key: 'z', ctrlKey: true })
    expect(first.element.value).toBe('7')
    expect(fault.element.value).toBe('')
  })

  it('copies a selected block', async () => {
    const { input } = mountTable('2021', 'applications')
    const first = input('applications.granted.naturalPerson')
    first.element.focus()
    await first.trigger('keydown', { key: 'ArrowRight', shiftKey: true })
    const copied = vi.fn()
    const event = new Event('copy', { bubbles: true, cancelable: true })
    Object.assign(event, { clipboardData: { setData: copied } })
    first.element.dispatchEvent(event)
    expect(copied).toHaveBeenCalledWith('text/plain', '7\t')
    expect(copied).toHaveBeenCalledWith('text/html', expect.stringContaining('<td>7</td><td></td>'))
    expect(event.defaultPrevented).toBe(true)
  })

  it('asks why a total differs from its parts when it is entered, and takes the computed one back by F9', async () => {
    const { input, sheet, onUnexplained } = mountTable('2021', 'applications')
    const total = input('applications.granted.total')
    total.element.focus()
    await total.setValue('9')
    await total.trigger('keydown', { key: 'Enter' })
    expect(onUnexplained).toHaveBeenCalledWith('applications.granted.total', 'down')
    expect(document.activeElement).toBe(total.element)
    await total.trigger('keydown', { key: 'F9' })
    expect(sheet.content().cells['applications.granted.total']).toBe(7)
    await total.trigger('keydown', { key: 'Enter' })
    expect(onUnexplained).toHaveBeenCalledOnce()
  })

  it('gives a cell with a number to whoever waits for one', async () => {
    const { context, input } = mountTable('2021', 'applications')
    const picked = vi.fn()
    context.picking.value = picked
    await input('applications.granted.commercialEnterprise').trigger('mousedown', { button: 0 })
    expect(picked).not.toHaveBeenCalled()
    await input('applications.granted.naturalPerson').trigger('mousedown', { button: 0 })
    expect(picked).toHaveBeenCalledWith('applications.granted.naturalPerson')
    expect(context.picking.value).toBeUndefined()
  })

  it('shows the difference from last year and how a figure came here', async () => {
    const { input, sheet } = mountTable('2021', 'applications')
    const total = input('applications.granted.total')
    await total.setValue('9')
    expect(total.element.closest('td')?.querySelector('.cell-before')?.textContent).toBe('−3 12')
    sheet.fillBlanks(['applications.granted.otherOrganization'], {
      kind: 'filled',
      by: 'li',
      at: '2026-01-05T01:00:00Z',
    })
    await nextTick()
    expect(input('applications.granted.otherOrganization').element.closest('td')?.textContent).toContain('补零')
  })

  it('changes nothing where the report may only be read', async () => {
    const { input, sheet } = mountTable('2021', 'applications', true)
    const first = input('applications.granted.naturalPerson')
    expect(first.element.readOnly).toBe(true)
    first.element.focus()
    paste(first.element, '99')
    await first.trigger('keydown', { key: 'Delete' })
    expect(sheet.content().cells).toEqual({ 'applications.granted.naturalPerson': 7 })
  })

  it('marks a cell by words and sign, not by colour alone', async () => {
    const { context, input } = mountTable('2021', 'applications')
    context.marks.replace(new Map([['applications.granted.naturalPerson', { severity: 'must' as const }]]))
    await nextTick()
    const cell = input('applications.granted.naturalPerson')
    expect(cell.attributes('aria-invalid')).toBe('true')
    expect(cell.element.closest('td')?.textContent).toContain('!')
  })
})
