// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { cellMapOf, type Finding, type ReportContent, type StaffReport } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { reactive } from 'vue'
import { createLanguage } from '../../../app/i18n.ts'
import SubmitDialog from './SubmitDialog.vue'

const failing: Finding = {
  key: 'T3-BALANCE:total',
  rule: 'T3-BALANCE',
  severity: 'must',
  outcome: 'fail',
  cells: ['applications.resultTotal.total'],
  left: 5,
  right: 4,
  difference: 1,
  message: { zh: '前者多 1 件', en: 'one more' },
}
const entered: ReportContent['origin'] = { kind: 'entered', by: 'clerk', at: '2025-01-01T00:00:00Z' }
const imported: ReportContent['origin'] = { kind: 'imported', document: 'a.txt', hash: '0'.repeat(64) }
const zeros = Object.fromEntries([...cellMapOf('2021').keys()].map((id) => [id, 0]))

interface Options {
  faults?: number
  chapters?: ReportContent['chapters']
}

function open(findings: Finding[], origin: ReportContent['origin'], { faults = 0, chapters = {} }: Options = {}) {
  const content = { edition: '2021', cells: zeros, chapters, origin }
  const report = { content, comments: [] } as unknown as StaffReport
  const explanations = reactive<Record<string, string>>({})
  const props = { findings, report, faults, explanations, busy: false, failure: undefined }
  const dialog = mount(SubmitDialog, { props, attachTo: document.body, global: { plugins: [createLanguage()] } })
  const isBlocked = () => dialog.get('.button-primary').attributes('disabled') !== undefined
  return { dialog, isBlocked, explanations }
}

describe('SubmitDialog', () => {
  it('lists what must be corrected and does not let it pass', () => {
    const { dialog, isBlocked } = open([failing], entered)
    expect(dialog.text()).toContain('前者多 1 件')
    expect(isBlocked()).toBe(true)
    expect(dialog.find('textarea').exists()).toBe(false)
  })

  it('asks for an explanation of each in a transcription, and keeps what is typed beside the checks', async () => {
    const { dialog, isBlocked, explanations } = open([failing], imported)
    expect(isBlocked()).toBe(true)
    await dialog.get('textarea').setValue(' 原文如此 ')
    expect(explanations).toEqual({ 'T3-BALANCE:total': ' 原文如此 ' })
    expect(isBlocked()).toBe(false)
    await dialog.get('form').trigger('submit')
    expect(dialog.emitted('submit')).toEqual([[{ 'T3-BALANCE:total': '原文如此' }]])
  })

  it('does not leave text behind that is no figure', () => {
    expect(open([], entered, { faults: 2 }).isBlocked()).toBe(true)
  })

  it('does not let prose pass whose number has changed', () => {
    const overview = '收到{{applications.newlyReceived.total=7}}件'
    const { dialog, isBlocked } = open([], entered, { chapters: { overview } })
    expect(dialog.text()).toContain('现在是 0')
    expect(isBlocked()).toBe(true)
  })

  it('lets a report without contradictions go, hints shown', async () => {
    const hint: Finding = { ...failing, key: 'hint', severity: 'hint', message: { zh: '请再看一眼', en: 'look' } }
    const { dialog } = open([{ ...failing, outcome: 'pass' }, hint], entered)
    expect(dialog.text()).toContain('请再看一眼')
    await dialog.get('form').trigger('submit')
    expect(dialog.emitted('submit')).toEqual([[{}]])
  })
})
