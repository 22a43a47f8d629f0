// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import type { BoardRow, LocalDueDate } from '@gongkai/schema'
import { describe, expect, it, vi } from 'vitest'
import { createLanguage } from '../../app/i18n.ts'
import { staffKey, type Staff } from '../../shared/staff.ts'
import DueDateForm from './DueDateForm.vue'
import type { Affected } from './due-dates.ts'

const affected = (code: string, statutory: string | null): Affected => ({
  row: { agency: { code, level: 'county', kind: 'department' } } as BoardRow,
  statutory,
  effective: statutory,
  isLocal: false,
})
const covered = [affected('civil', '2026-01-31'), affected('qinghe', null)]
const notice: LocalDueDate = {
  agencyCode: 'example',
  agencyName: '示例县人民政府',
  year: 2025,
  covers: 'units',
  date: '2026-01-20',
  basis: '示政办函〔2026〕1 号',
}

function open(given: { notice?: LocalDueDate; readonly?: boolean; setDueDate?: Staff['setDueDate'] } = {}) {
  const setDueDate = vi.fn<Staff['setDueDate']>(given.setDueDate ?? (async () => []))
  const form = mount(DueDateForm, {
    props: {
      agencyCode: 'example',
      year: 2025,
      covers: 'units' as const,
      notice: given.notice,
      covered,
      readonly: given.readonly ?? false,
    },
    global: { plugins: [createLanguage()], provide: { [staffKey as symbol]: { setDueDate } } },
  })
  return { form, setDueDate }
}
const about = { agencyCode: 'example', year: 2025, covers: 'units' }

describe('DueDateForm', () => {
  it('says whose last day a date moves before it is set', async () => {
    const { form, setDueDate } = open()
    await form.get('input[type=date]').setValue('2026-02-20')
    expect(form.get('[role=status]').text()).toContain('涉及 2 个单位，其中 1 个')
    await form.get('input:not([type=date])').setValue(' 通知 ')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(setDueDate).toHaveBeenCalledWith({ ...about, date: '2026-02-20', basis: '通知' })
    expect(form.emitted('changed')).toHaveLength(1)
  })

  it('asks before taking a date back', async () => {
    const { form, setDueDate } = open({ notice })
    const button = () => form.findAll('button').find((one) => one.text() === '撤销')
    await button()?.trigger('click')
    expect(setDueDate).not.toHaveBeenCalled()
    await button()?.trigger('click')
    expect(setDueDate).toHaveBeenCalledWith({ ...about, date: null, basis: '' })
  })

  it('keeps what was typed when it could not be set', async () => {
    const { form } = open({ setDueDate: async () => Promise.reject(new TypeError('Failed to fetch')) })
    await form.get('input[type=date]').setValue('2026-01-20')
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(form.get('[role=alert]').text()).toContain('连不上服务器')
    expect(form.get('input').element.value).toBe('2026-01-20')
  })

  it('shows a date to those who may not set one', () => {
    const { form } = open({ notice, readonly: true })
    expect(form.text()).toContain('示政办函〔2026〕1 号')
    expect(form.find('form').exists()).toBe(false)
  })
})
