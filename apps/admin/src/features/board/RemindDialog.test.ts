// @vitest-environment happy-dom
import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import type { BoardRow, ReminderSent } from '@gongkai/schema'
import { describe, expect, it, vi } from 'vitest'
import { createLanguage } from '../../app/i18n.ts'
import { staffKey, type Staff } from '../../shared/staff.ts'
import RemindDialog from './RemindDialog.vue'

const row = (code: string) =>
  ({
    agency: { code, name: `${code}人民政府` },
    cells: [{ year: 2025, state: 'notStarted', dueOn: '2026-01-31', overdue: true }],
  }) as unknown as BoardRow
const sent: ReminderSent = { people: 2, mails: 1, nobodyIn: ['龙潭镇'], tooSoon: [], nothingDue: [] }

function open(remind: Staff['remind']) {
  return mount(RemindDialog, {
    props: { rows: [row('清河镇'), row('龙潭镇')], year: 2025, today: '2026-02-01' },
    attachTo: document.body,
    global: {
      plugins: [createLanguage()],
      stubs: { RouterLink: RouterLinkStub },
      provide: { [staffKey as symbol]: { remind } },
    },
  })
}

describe('RemindDialog', () => {
  it('shows who is told, and afterwards who was and where nobody is', async () => {
    const remind = vi.fn<Staff['remind']>(async () => sent)
    const dialog = open(remind)
    expect(dialog.text()).toContain('清河镇人民政府')
    await dialog.get('textarea').setValue(' 请于周五前完成 ')
    await dialog.get('form').trigger('submit')
    await flushPromises()
    expect(remind.mock.calls).toEqual([[{ year: 2025, agencyCodes: ['清河镇', '龙潭镇'], message: '请于周五前完成' }]])
    expect(dialog.get('[role=status]').text()).toContain('已提醒 2 人，发出邮件 1 封')
    expect(dialog.get('.notice').text()).toContain('龙潭镇人民政府')
    expect(dialog.emitted('sent')).toHaveLength(1)
  })

  it('keeps the words when it could not be sent', async () => {
    const dialog = open(async () => Promise.reject(new TypeError('Failed to fetch')))
    await dialog.get('textarea').setValue('请抓紧')
    await dialog.get('form').trigger('submit')
    await flushPromises()
    expect(dialog.get('[role=alert]').text()).toContain('连不上服务器')
    expect(dialog.get('textarea').element.value).toBe('请抓紧')
  })
})
