// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import type { ComparedVersion, StaffReport } from '@gongkai/schema'
import { describe, expect, it } from 'vitest'
import { createLanguage } from '../../../app/i18n.ts'
import PublishDialog from './PublishDialog.vue'

const total = 'applications.newlyReceived.total'

function open(lastVersion: Partial<ComparedVersion> | null) {
  const report = {
    summary: { id: 'r1', year: 2024, version: lastVersion ? 2 : 1 },
    agency: { code: 'demo' },
    content: { title: '示例镇2024年年报', edition: '2021', cells: { [total]: 9 }, chapters: { overview: '共9件' } },
    ancestors: [{ name: '示例市人民政府' }, { name: '示例县人民政府' }],
    explanations: { 'T3-BALANCE:total': '原文如此' },
    history: [{ action: 'correct', reason: '漏报两件', at: '', by: '' }],
    lastVersion,
  } as unknown as StaffReport
  return mount(PublishDialog, {
    props: { report, findings: [], busy: false, failure: undefined },
    global: { plugins: [createLanguage()], stubs: { RouterLink: RouterLinkStub } },
  })
}

describe('PublishDialog', () => {
  it('says what will be public, where, to whom, and whose sums change', () => {
    const text = open(null).text()
    expect(text).toContain('任何人，不用登录')
    expect(text).toContain('/reports/demo/2024')
    expect(text).toContain('第 1 版，首次发布')
    expect(text).toContain('示例市人民政府 → 示例县人民政府')
    expect(text).toContain('原文如此')
    expect(text).toContain('不能悄悄收回')
    expect(text).not.toContain('更正记录（将公开）')
  })

  it('shows the public record of a correction cell by cell', async () => {
    const dialog = open({ version: 1, cells: { [total]: 7 }, chapters: { overview: '共7件' } })
    const row = dialog.get('tbody tr').text()
    expect(row).toContain('总计')
    expect(row.replace(/\s+/g, '')).toMatch(/79\+2$/)
    expect(dialog.text()).toContain('更正理由：漏报两件')
    expect(dialog.text()).toContain('文字有改动：总体情况')
    await dialog.get('form').trigger('submit')
    expect(dialog.emitted('act')).toHaveLength(1)
  })

  it('asks when a correction changes nothing', () => {
    const same = { version: 1, cells: { [total]: 9 }, chapters: { overview: '共9件' } }
    expect(open(same).text()).toContain('没有任何变动')
  })
})
