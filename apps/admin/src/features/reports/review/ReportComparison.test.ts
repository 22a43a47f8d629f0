// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import type { ComparedVersion, StaffReport } from '@gongkai/schema'
import { afterEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createLanguage } from '../../../app/i18n.ts'
import { staffKey } from '../../../shared/staff.ts'
import ReportComparison from './ReportComparison.vue'

const total = 'applications.newlyReceived.total'
const rules = 'proactive.regulations.issued'
const other = (over: Partial<ComparedVersion>): ComparedVersion => ({
  version: 1,
  year: 2024,
  edition: '2021',
  cells: { [total]: 7, [rules]: 1 },
  chapters: { overview: '收到申请7件。\n其他不变。' },
  publishedAt: '2025-01-20T00:00:00Z',
  ...over,
})

async function open(lastVersion: ComparedVersion | null, previous: ComparedVersion | null) {
  const report = {
    summary: { id: 'r1', year: 2024, state: 'draft' },
    agency: { shortName: '示例镇' },
    content: {
      edition: '2021',
      cells: { [total]: 9, [rules]: 2 },
      chapters: { overview: '收到申请9件。\n其他不变。' },
    },
    comments: [],
    lastVersion,
    previous,
  } as unknown as StaffReport
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)*', component: {} }] })
  await router.push('/reports/r1/compare')
  const page = mount(ReportComparison, {
    props: { report },
    attachTo: document.body,
    global: { plugins: [createLanguage(), router], provide: { [staffKey as symbol]: {} } },
  })
  return page
}

enableAutoUnmount(afterEach)

describe('ReportComparison', () => {
  it('shows what was, what is and the difference, in the table of the form', async () => {
    const page = await open(other({}), null)
    const cell = page.get(`[id="compare-${total}"]`)
    expect(cell.text().replace(/\s+/g, '')).toBe('现9原7差+2')
    expect(page.text()).toContain('表格变动 2 格（增 2、减 0、其他 0），文字 1 段')
  })

  it('goes from change to change by keyboard, through tables and texts in the order of the form', async () => {
    await open(other({}), null)
    const visited: (string | undefined)[] = []
    for (let step = 0; step < 4; step += 1) {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8' }))
      await flushPromises()
      visited.push(document.activeElement?.id)
    }
    const first = 'compare-overview-0'
    expect(visited).toEqual([first, `compare-${rules}`, `compare-${total}`, first])
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', shiftKey: true }))
    await flushPromises()
    expect(document.activeElement?.id).toBe(`compare-${total}`)
  })

  it('can leave out what did not change', async () => {
    const page = await open(other({}), null)
    await page.get('input[type=checkbox]').setValue(true)
    expect(page.findAll('td.compared-changed')).toHaveLength(2)
    expect(page.find(`[id="compare-proceedings.reconsideration.upheld"]`).exists()).toBe(false)
    expect(page.text()).toContain('本表没有变动')
    expect(page.get('.compare-body').text()).not.toContain('其他不变')
  })

  it('says where the form changed instead of comparing', async () => {
    const page = await open(null, other({ edition: '2019', year: 2020 }))
    expect(page.text()).toContain('两版含义不同的格子不作对比')
    expect(page.get(`[id="compare-${rules}"]`).classes()).toContain('compared-otherForm')
    expect(page.get(`[id="compare-${total}"]`).classes()).toContain('compared-changed')
  })

  it('moves by arrows, and comments on the cell it is in', async () => {
    const page = await open(other({}), null)
    const cell = page.get<HTMLElement>(`[id="compare-${total}"]`)
    cell.element.focus()
    await cell.trigger('keydown', { key: 'ArrowLeft' })
    expect(document.activeElement?.id).toBe('compare-applications.newlyReceived.otherOrganization')
    await cell.trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    expect(page.get<HTMLSelectElement>('.comment-form select').element.value).toContain(total)
  })

  it('says that there is nothing to compare with', async () => {
    expect((await open(null, null)).text()).toContain('还没有可以对比的报告')
  })
})
