// @vitest-environment happy-dom
import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import type { Agency, Problem, ReportContent, ReportState, StaffReport } from '@gongkai/schema'
import { describe, expect, it, vi } from 'vitest'
import { createLanguage } from '../../app/i18n.ts'
import { staffKey, type Staff } from '../../shared/staff.ts'
import { findExisting } from './existing-report.ts'
import ExistingReport from './ExistingReport.vue'

const agency = { code: 't1', shortName: '示例镇' } as Agency
const content = { title: '示例镇2023年年报' } as ReportContent
const refusal = (code: Problem['code'], current?: unknown) => ({
  problem: { type: 'about:blank', code, title: '', status: 409, current },
})

function reportIn(state: ReportState, revision = 3): StaffReport {
  const actions = state === 'draft' || state === 'returned' ? ['save', 'submit'] : []
  return {
    summary: { id: 'r1', state, updatedAt: '2024-01-20T01:00:00Z' },
    revision,
    actions,
  } as unknown as StaffReport
}

async function open(state: ReportState, ready = true) {
  const getReport = vi.fn<Staff['getReport']>(async () => reportIn(state))
  const saveDraft = vi.fn<Staff['saveDraft']>(async () => reportIn('draft', 4))
  const panel = mount(ExistingReport, {
    props: { existing: { id: 'r1', state }, agency, year: 2023, ready, makeContent: () => content },
    global: {
      plugins: [createLanguage()],
      stubs: { RouterLink: RouterLinkStub },
      provide: { [staffKey as symbol]: { getReport, saveDraft } },
    },
  })
  await flushPromises()
  return { panel, saveDraft }
}

describe('ExistingReport', () => {
  it.each(['draft', 'returned'] as const)('replaces what a %s report holds by what was read', async (state) => {
    const { panel, saveDraft } = await open(state)
    await panel.get('button').trigger('click')
    await flushPromises()
    expect(saveDraft.mock.calls).toEqual([['r1', { revision: 3, content }]])
    expect(panel.emitted('replaced')).toEqual([['r1']])
  })

  it('waits until every cell is decided', async () => {
    const { panel } = await open('draft', false)
    expect(panel.get('button').attributes('disabled')).toBeDefined()
  })

  it.each([
    ['submitted', '待审核', '退回后才能修改'],
    ['approved', '待发布', '退回后才能修改'],
    ['published', '已发布', '须先由签发人发起更正'],
    ['withdrawn', '已撤回', '须先由签发人发起更正'],
  ] as const)('leaves a %s report alone and leads to it', async (state, word, way) => {
    const { panel } = await open(state)
    expect(panel.text()).toContain('示例镇 2023 年度报告已经存在')
    expect(panel.text()).toContain(word)
    expect(panel.text()).toContain(way)
    expect(panel.getComponent(RouterLinkStub).props('to')).toBe('/reports/r1')
    expect(panel.find('button').exists()).toBe(false)
  })

  it('does not overwrite what somebody has changed meanwhile, unless told again', async () => {
    const { panel, saveDraft } = await open('draft')
    saveDraft.mockRejectedValueOnce(refusal('conflict', reportIn('draft', 7)))
    await panel.get('button').trigger('click')
    await flushPromises()
    expect(panel.text()).toContain('刚刚被他人修改')
    expect(panel.emitted('replaced')).toBeUndefined()
    await panel.get('button').trigger('click')
    await flushPromises()
    expect(saveDraft.mock.lastCall).toEqual(['r1', { revision: 7, content }])
    expect(panel.emitted('replaced')).toEqual([['r1']])
  })

  it('withdraws the offer when the report was handed over meanwhile', async () => {
    const { panel, saveDraft } = await open('draft')
    saveDraft.mockRejectedValueOnce(refusal('conflict', reportIn('submitted', 4)))
    await panel.get('button').trigger('click')
    await flushPromises()
    expect(panel.text()).toContain('报告正在审核')
    expect(panel.find('button').exists()).toBe(false)
  })
})

describe('findExisting', () => {
  const failed = (code: Problem['code'], current?: unknown) =>
    findExisting({ kind: 'problem', ...refusal(code, current) })

  it('takes what the server names, and nothing else', () => {
    expect(failed('already-exists', { id: 'r1', state: 'draft' })).toEqual({ id: 'r1', state: 'draft' })
    expect(failed('already-exists')).toBeUndefined()
    expect(failed('already-exists', { id: 'r1', state: 'burnt' })).toBeUndefined()
    expect(failed('conflict', { id: 'r1', state: 'draft' })).toBeUndefined()
    expect(findExisting({ kind: 'offline' })).toBeUndefined()
  })
})
