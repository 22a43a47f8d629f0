// @vitest-environment happy-dom
import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import type { ReportState, Sum, SumUnit } from '@gongkai/schema'
import { describe, expect, it, vi } from 'vitest'
import { createLanguage } from '../../app/i18n.ts'
import { staffKey, type Staff } from '../../shared/staff.ts'
import SumPage from './SumPage.vue'

const newly = 'applications.newlyReceived.total'
const agency = (code: string) => ({ code, name: `${code}人民政府`, shortName: code }) as Sum['agency']
const unit = (code: string, inclusion: SumUnit['inclusion'], ownOffice = false): SumUnit => ({
  agency: agency(code),
  ownOffice,
  inclusion,
  reportId: null,
  state: inclusion === 'state' ? 'submitted' : null,
  edition: inclusion === 'edition' ? '2019' : '2021',
  version: inclusion === 'included' ? 1 : null,
  frozenVersion: null,
})

function sumOf(given: Partial<Sum> = {}): Sum {
  return {
    agency: agency('示例县'),
    year: 2025,
    edition: '2021',
    units: [
      unit('清河镇', 'included'),
      unit('白云镇', 'state'),
      unit('办公室', 'included', true),
      unit('龙潭镇', 'missing'),
    ],
    cells: { [newly]: { value: 12, units: 2, blanks: 1 } },
    report: null,
    changes: [],
    mayFreeze: true,
    ...given,
  }
}

const reportIn = (state: ReportState): NonNullable<Sum['report']> => ({
  id: '00000000-0000-7000-8000-000000000001',
  state,
  version: 1,
  revision: 3,
  frozenAt: '2026-02-01T02:00:00.000Z',
  cells: { [newly]: 12 },
})
const late: Sum['changes'] = [
  {
    agency: agency('清河镇'),
    kind: 'corrected',
    from: 1,
    to: 2,
    reason: '漏报',
    cells: [{ cell: newly, difference: 3 }],
  },
]

async function open(sum: Sum, freezeSum = vi.fn<Staff['freezeSum']>(async () => sumOf({ report: reportIn('draft') }))) {
  const page = mount(SumPage, {
    props: { code: '示例县', year: 2025 },
    attachTo: document.body,
    global: {
      plugins: [createLanguage()],
      stubs: { RouterLink: RouterLinkStub },
      provide: {
        [staffKey as symbol]: {
          getSum: async () => sum,
          freezeSum,
          getSumCell: async () => ({
            cell: newly,
            units: [{ agency: agency('清河镇'), reportId: 'r', version: 1, value: 12 }],
          }),
        },
      },
    },
  })
  await flushPromises()
  return { page, freezeSum }
}

describe('SumPage', () => {
  it('names its own office first, then who is wanting and why', async () => {
    const { page } = await open(sumOf())
    const names = page.findAll('.sum-units tbody th').map((one) => one.text())
    expect(names).toEqual(['办公室人民政府本级机关', '白云镇人民政府', '龙潭镇人民政府', '清河镇人民政府'])
    expect(page.get('.sum-units').text()).toContain('未发布（待审核）')
    expect(page.text()).toContain('已计入 2 个，共 4 个')
  })

  it('says where to mark the own office when there is none', async () => {
    const { page } = await open(sumOf({ units: [unit('清河镇', 'included')] }))
    expect(page.text()).toContain('没有指定本级机关')
  })

  it('keeps blanks apart from zeros, and opens a cell into its units', async () => {
    const { page } = await open(sumOf())
    const cell = page.findAll('.sum-table button').find((one) => one.text().endsWith('空 1'))
    expect(cell?.text()).toContain('12')
    await cell?.trigger('click')
    await flushPromises()
    const dialog = page.get('dialog')
    expect(dialog.text()).toContain('100.0%')
    expect(dialog.text()).toContain('另有 2 个单位未计入：白云镇、龙潭镇')
  })

  it('says what a sum that is frozen too early is without', async () => {
    const { page, freezeSum } = await open(sumOf())
    await page.get('header .button-primary').trigger('click')
    expect(page.get('dialog').text()).toContain('还有 2 个单位未计入：白云镇、龙潭镇')
    expect(page.get('dialog').find('textarea').exists()).toBe(false)
    await page.get('dialog form').trigger('submit')
    await flushPromises()
    expect(freezeSum).toHaveBeenCalledWith('示例县', 2025, {})
    expect(page.find('dialog').exists()).toBe(false)
    expect(page.text()).toContain('已定稿于')
  })

  it('adopts a late correction into a published sum only for a reason, which it keeps', async () => {
    const refuse = vi.fn<Staff['freezeSum']>(async () => Promise.reject(new TypeError('Failed to fetch')))
    const { page } = await open(sumOf({ report: reportIn('published'), changes: late }), refuse)
    expect(page.get('.sum-changes').text()).toContain('已更正（第 1 版 → 第 2 版）')
    expect(page.get('.sum-changes').text()).toContain('理由：漏报')
    expect(page.get('.sum-changes').text()).toContain('+3')
    await page.get('.sum-changes .button-primary').trigger('click')
    await page.get('dialog textarea').setValue('清河镇更正')
    await page.get('dialog form').trigger('submit')
    await flushPromises()
    expect(refuse).toHaveBeenCalledWith('示例县', 2025, { reason: '清河镇更正' })
    expect(page.get('dialog textarea').element).toHaveProperty('value', '清河镇更正')
    expect(page.get('dialog [role=alert]').text()).toContain('连不上服务器')
  })

  it('does not offer what may not be done', async () => {
    const { page } = await open(sumOf({ mayFreeze: false, report: reportIn('published'), changes: late }))
    expect(page.findAll('.button-primary')).toHaveLength(0)
  })
})
