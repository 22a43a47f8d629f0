// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import type { Agency, Reading, StaffReport } from '@gongkai/schema'
import { describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createLanguage } from '../../app/i18n.ts'
import { staffKey, type Staff } from '../../shared/staff.ts'
import { pastedDocument } from './document-text.ts'
import ReadingReview from './ReadingReview.vue'

const agency = {
  code: 't1',
  name: '示例镇人民政府',
  shortName: '示例镇',
  level: 'township',
  kind: 'government',
  parentCode: null,
} as Agency
const reading: Reading = {
  agency: { name: '示例镇人民政府', level: 'township' },
  title: '示例镇人民政府2023年政府信息公开工作年度报告',
  year: 2023,
  period: { from: null, to: null },
  edition: '2021',
  cells: { 'applications.granted.total': { value: 4, printed: '4', certainty: 'sure' } },
  chapters: {},
  printedForm: { labels: [], chapters: [] },
  findings: [],
  warnings: [],
}
const stored = {
  summary: { id: 'r1', state: 'draft', updatedAt: '2024-01-20T01:00:00Z' },
  revision: 3,
  actions: ['save'],
} as unknown as StaffReport

function review() {
  const createReport = vi.fn<Staff['createReport']>().mockRejectedValue({
    problem: { type: '', code: 'already-exists', title: '', status: 409, current: { id: 'r1', state: 'draft' } },
  })
  const saveDraft = vi.fn<Staff['saveDraft']>(async () => stored)
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)', component: { render: () => null } }],
  })
  const page = mount(ReadingReview, {
    props: { reading, source: pastedDocument('原文'), agencies: [agency] },
    global: {
      plugins: [createLanguage(), router],
      provide: { [staffKey as symbol]: { createReport, saveDraft, getReport: async () => stored } },
    },
  })
  const create = async () => {
    await page.get('form').trigger('submit')
    await flushPromises()
  }
  return { page, router, create, saveDraft }
}

describe('ReadingReview', () => {
  it('puts what was read into the draft that is there already, and opens it', async () => {
    const { page, router, create, saveDraft } = review()
    await create()
    await page.get('[role=alert] button').trigger('click')
    await flushPromises()
    expect(saveDraft.mock.lastCall).toMatchObject([
      'r1',
      { revision: 3, content: { cells: { 'applications.granted.total': 4 }, origin: { kind: 'imported' } } },
    ])
    expect(router.currentRoute.value.path).toBe('/reports/r1')
  })

  it('forgets the report in the way when another year is chosen', async () => {
    const { page, create } = review()
    await create()
    expect(page.text()).toContain('示例镇 2023 年度报告已经存在')
    await page.findAll('select').at(-1)!.setValue(2022)
    expect(page.find('[role=alert]').exists()).toBe(false)
  })
})
