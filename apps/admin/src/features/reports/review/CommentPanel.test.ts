// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import type { CommentPlace, ReportComment, StaffReport } from '@gongkai/schema'
import { describe, expect, it, vi } from 'vitest'
import { createLanguage } from '../../../app/i18n.ts'
import { staffKey, type Staff } from '../../../shared/staff.ts'
import CommentPanel from './CommentPanel.vue'

const total = 'applications.newlyReceived.total'
const comment = (id: string, place: CommentPlace, resolved: ReportComment['resolved'] = null): ReportComment => ({
  id,
  place,
  body: `意见${id}`,
  resolved,
  version: 1,
  by: 'r',
  byName: '审核人甲',
  at: '2026-01-01T00:00:00Z',
})
const paragraph = (quote: string): CommentPlace => ({ kind: 'paragraph', chapter: 'overview', quote })

function open(comments: ReportComment[], place?: CommentPlace) {
  const content = { edition: '2021', cells: {}, chapters: { overview: '第一段。\n第二段。' } }
  const report = { summary: { id: 'r1' }, content, comments } as unknown as StaffReport
  const addComment = vi.fn<Staff['addComment']>(async (_, made) => [comment('new', made.place)])
  const resolveComment = vi.fn<Staff['resolveComment']>(async () => [])
  const panel = mount(CommentPanel, {
    props: { report, place },
    global: { plugins: [createLanguage()], provide: { [staffKey as symbol]: { addComment, resolveComment } } },
  })
  return { panel, addComment, resolveComment }
}

describe('CommentPanel', () => {
  it('leads to the place of a comment, and says when its words are gone', async () => {
    const { panel } = open([comment('1', { kind: 'cell', cell: total }), comment('2', paragraph('改掉的一段。'))])
    expect(panel.findAll('.comment-jump')).toHaveLength(1)
    await panel.get('.comment-jump').trigger('click')
    expect(panel.emitted('show')).toEqual([[{ kind: 'cell', cell: total }]])
    expect(panel.text()).toContain('所批注的原文已改动')
  })

  it('offers the cell that the person is in, every paragraph and the whole report', async () => {
    const { panel, addComment } = open([], { kind: 'cell', cell: total })
    expect(panel.findAll('option')).toHaveLength(4)
    await panel.get('textarea').setValue(' 请核对 ')
    await panel.get('form').trigger('submit')
    await flushPromises()
    expect(addComment.mock.calls).toEqual([['r1', { place: { kind: 'cell', cell: total }, body: '请核对' }]])
    expect(panel.emitted('changed')).toHaveLength(1)
    expect(panel.get('textarea').element.value).toBe('')
  })

  it('does not move a comment that is being written', async () => {
    const { panel } = open([], { kind: 'cell', cell: total })
    await panel.get('textarea').setValue('写到一半')
    await panel.setProps({ place: { kind: 'cell', cell: 'applications.granted.total' } })
    expect(JSON.parse(panel.get('select').element.value)).toEqual({ kind: 'cell', cell: total })
  })

  it('marks one as done, and folds those that are', async () => {
    const done = { byName: '填报人乙', at: '2026-01-02T00:00:00Z' }
    const { panel, resolveComment } = open([comment('1', { kind: 'report' }), comment('2', { kind: 'report' }, done)])
    expect(panel.get('details').text()).toContain('填报人乙')
    await panel.get('.comment-foot button').trigger('click')
    await flushPromises()
    expect(resolveComment.mock.calls).toEqual([['r1', '1']])
  })
})
