// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import type { Notification } from '@gongkai/schema'
import { describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createLanguage } from '../../app/i18n.ts'
import NotificationBell from './NotificationBell.vue'
import { createNotifications, notificationsKey } from './notifications.ts'

const reminder: Notification = {
  id: '00000000-0000-7000-8000-000000000001',
  at: '2026-02-01T00:00:00.000Z',
  kind: 'reminder',
  agencyCode: 'example-qinghe',
  agencyName: '示例县清河镇人民政府',
  year: 2025,
  reportId: null,
  byName: '示例县审核人',
  message: '请于周五前完成',
  dueOn: '2026-01-31',
  readAt: null,
}

async function open(items: Notification[]) {
  const readNotifications = vi.fn(async () => ({ unread: 0, items: [] }))
  const told = createNotifications({
    listNotifications: async () => ({ unread: items.filter(({ readAt }) => readAt === null).length, items }),
    readNotifications,
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:path(.*)*', component: { render: () => null } }],
  })
  const bell = mount(NotificationBell, {
    attachTo: document.body,
    global: { plugins: [createLanguage(), router], provide: { [notificationsKey as symbol]: told } },
  })
  await flushPromises()
  return { bell, readNotifications }
}

describe('NotificationBell', () => {
  it('says how many are unread, and what they are', async () => {
    const { bell } = await open([reminder])
    expect(bell.get('[role=status]').text()).toBe('1 条未读消息')
    await bell.get('.bell-button').trigger('click')
    expect(bell.get('.bell-button').attributes('aria-expanded')).toBe('true')
    expect(bell.get('.bell-panel').text()).toContain('示例县审核人提醒您：请抓紧填报示例县清河镇人民政府 2025 年度报告')
    expect(bell.get('.bell-panel').text()).toContain('应于 2026-01-31 前发布')
  })

  it('closes with Escape and gives the focus back', async () => {
    const { bell } = await open([reminder])
    await bell.get('.bell-button').trigger('click')
    await bell.get('.bell-panel a').trigger('keydown', { key: 'Escape' })
    expect(bell.get('.bell-button').attributes('aria-expanded')).toBe('false')
    expect(document.activeElement).toBe(bell.get('.bell-button').element)
  })

  it('counts no longer what was read', async () => {
    const { bell, readNotifications } = await open([reminder])
    await bell.get('.bell-button').trigger('click')
    await bell.get('.notifications .hint button').trigger('click')
    expect(readNotifications).toHaveBeenCalledWith([reminder.id])
    expect(bell.find('.bell-count').exists()).toBe(false)
  })

  it('says what will be told here while there is nothing', async () => {
    const { bell } = await open([])
    await bell.get('.bell-button').trigger('click')
    expect(bell.get('.bell-panel').text()).toContain('暂无消息')
    expect(bell.get('[role=status]').text()).toBe('')
  })
})
