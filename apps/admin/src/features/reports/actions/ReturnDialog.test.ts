// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import type { ReportComment, StaffReport } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { createLanguage } from '../../../app/i18n.ts'
import ReturnDialog from './ReturnDialog.vue'

const comment = (id: string, body: string, resolved: ReportComment['resolved'] = null): ReportComment => ({
  id,
  body,
  resolved,
  place: { kind: 'report' },
  version: 1,
  by: 'r',
  byName: '审核人',
  at: '2026-01-01T00:00:00Z',
})

function open(comments: ReportComment[]) {
  const report = { comments, content: { edition: '2021' } } as unknown as StaffReport
  const props = { report, busy: false, failure: undefined }
  const dialog = mount(ReturnDialog, { props, attachTo: document.body, global: { plugins: [createLanguage()] } })
  const isBlocked = () => dialog.get('.button-primary').attributes('disabled') !== undefined
  return { dialog, isBlocked }
}

describe('ReturnDialog', () => {
  it('gives the open comments as reasons, with words of its own before them', async () => {
    const done = comment('c', '已改', { byName: '甲', at: '2026-01-02T00:00:00Z' })
    const { dialog } = open([comment('a', '总计不对'), comment('b', '缺第六章'), done])
    expect(dialog.findAll('input')).toHaveLength(2)
    await dialog.findAll('input')[1]!.setValue(false)
    await dialog.get('textarea').setValue('请尽快修改')
    await dialog.get('form').trigger('submit')
    expect(dialog.emitted('act')).toEqual([['请尽快修改\n1. 整份报告：总计不对']])
  })

  it('does not return without a reason', async () => {
    const { dialog, isBlocked } = open([])
    expect(isBlocked()).toBe(true)
    await dialog.get('textarea').setValue('请核对')
    expect(isBlocked()).toBe(false)
  })

  it('says when the reasons are too many for one return', () => {
    const { dialog, isBlocked } = open([comment('a', '长'.repeat(1200))])
    expect(isBlocked()).toBe(true)
    expect(dialog.get('[role=alert]').text()).toContain('1000')
  })
})
