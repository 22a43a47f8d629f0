// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import type { Finding, ReportContent, Role, StaffReport, Verdict } from '@gongkai/schema'
import { describe, expect, it, vi } from 'vitest'
import { reactive, shallowRef } from 'vue'
import { createLanguage } from '../../../app/i18n.ts'
import { sessionKey } from '../../../shared/session.ts'
import { staffKey, type Staff } from '../../../shared/staff.ts'
import CheckPanel from './CheckPanel.vue'

const finding = (key: string, over: Partial<Finding> = {}): Finding => ({
  key,
  rule: 'T3-BALANCE',
  severity: 'must',
  outcome: 'fail',
  cells: ['applications.resultTotal.total'],
  left: 5,
  right: 4,
  difference: 1,
  message: { zh: `${key} 不符`, en: `${key} differs` },
  ...over,
})
const verdict = (key: string, stale = false): Verdict => ({
  key,
  verdict: 'dismissed',
  reason: '口径不同',
  byName: '审核人甲',
  at: '2026-01-01T00:00:00Z',
  left: 5,
  right: 4,
  stale,
})
const imported: ReportContent['origin'] = { kind: 'imported', document: 'a.txt', hash: '0'.repeat(64) }

interface Options {
  role?: Role
  verdicts?: Verdict[]
  actions?: StaffReport['actions']
}

function open(findings: Finding[], { role = 'clerk', verdicts = [], actions = ['save', 'submit'] }: Options = {}) {
  const report = { summary: { id: 'r1' }, content: { origin: imported }, verdicts, actions } as unknown as StaffReport
  const explanations = reactive<Record<string, string>>({})
  const giveVerdict = vi.fn<Staff['giveVerdict']>(async (_, { key }) => [verdict(key)])
  const panel = mount(CheckPanel, {
    props: { findings, report, explanations },
    global: {
      plugins: [createLanguage()],
      provide: { [staffKey as symbol]: { giveVerdict }, [sessionKey as symbol]: { me: shallowRef({ role }) } },
    },
  })
  return { panel, explanations, giveVerdict }
}

describe('CheckPanel', () => {
  it('asks the clerk right there for what submitting needs, and counts what is left', async () => {
    const { panel, explanations } = open([finding('a'), finding('b', { severity: 'hint' })])
    expect(panel.findAll('textarea')).toHaveLength(1)
    expect(panel.text()).toContain('须说明 1 项')
    await panel.get('textarea').setValue('原文如此')
    expect(explanations).toEqual({ a: '原文如此' })
    expect(panel.text()).not.toContain('须说明')
  })

  it('lets a reviewer judge with a reason, and not a clerk', async () => {
    const { panel, giveVerdict } = open([finding('a')], { role: 'reviewer', actions: ['return', 'approve'] })
    expect(panel.find('textarea').exists()).toBe(false)
    await panel.findAll('.finding-judge button')[1]!.trigger('click')
    await panel.get('textarea').setValue('口径不同')
    await panel.get('form').trigger('submit')
    await flushPromises()
    expect(giveVerdict.mock.calls).toEqual([['r1', { key: 'a', verdict: 'dismissed', reason: '口径不同' }]])
    expect(panel.emitted('judged')).toEqual([[[verdict('a')]]])
    expect(
      open([finding('a')])
        .panel.find('.finding-judge')
        .exists(),
    ).toBe(false)
  })

  it('says who judged, and that the figures have changed since', () => {
    const { panel } = open([finding('a')], { verdicts: [verdict('a', true)] })
    expect(panel.text()).toContain('审核人甲')
    expect(panel.text()).toContain('数据有变动')
  })

  it('can leave out what is dealt with, in the list and in the walk', async () => {
    const findings = [finding('a'), finding('b')]
    const { panel } = open(findings, { verdicts: [verdict('a')] })
    await panel.get('input[type=checkbox]').setValue(true)
    expect(panel.findAll('.finding')).toHaveLength(1)
    await panel.get('.checks-header button').trigger('click')
    expect(panel.emitted('show')).toEqual([[findings[1]]])
  })
})
