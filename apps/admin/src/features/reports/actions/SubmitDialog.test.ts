// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import type { Finding, ReportContent } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
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

function open(findings: Finding[], origin: ReportContent['origin'], faults = 0) {
  const props = { findings, origin, faults, explanations: {}, busy: false, failure: undefined }
  return mount(SubmitDialog, { props, attachTo: document.body, global: { plugins: [createLanguage()] } })
}

describe('SubmitDialog', () => {
  it('lists what must be corrected and does not let it pass', () => {
    const dialog = open([failing], entered)
    expect(dialog.text()).toContain('前者多 1 件')
    expect(dialog.get('.button-primary').attributes('disabled')).toBeDefined()
    expect(dialog.find('textarea').exists()).toBe(false)
  })

  it('asks for an explanation of each in a transcription', async () => {
    const dialog = open([failing], imported)
    await dialog.get('textarea').setValue(' 原文如此 ')
    await dialog.get('form').trigger('submit')
    expect(dialog.emitted('submit')).toEqual([[{ 'T3-BALANCE:total': '原文如此' }]])
  })

  it('does not leave text behind that is no figure', () => {
    expect(open([], entered, 2).get('.button-primary').attributes('disabled')).toBeDefined()
  })

  it('lets a report without contradictions go', async () => {
    const dialog = open(
      [
        { ...failing, outcome: 'pass' },
        { ...failing, severity: 'hint' },
      ],
      entered,
    )
    await dialog.get('form').trigger('submit')
    expect(dialog.emitted('submit')).toEqual([[{}]])
  })
})
