import { z } from 'zod'
import { text, type Text } from './text.ts'

/** Stable code → HTTP status and what it says to a person. A code without a text cannot compile. */
export const problemCatalogue = {
  'not-found': { status: 404, title: text('没有找到您要的内容', 'Not found') },
  'agency-unknown': { status: 404, title: text('没有这个机关代码', 'No agency has this code') },
  'report-unknown': { status: 404, title: text('没有这份年度报告', 'There is no such annual report') },
  'edition-unknown': { status: 404, title: text('没有这个版本的报告格式', 'There is no such edition of the form') },
  'indicator-unknown': { status: 422, title: text('没有这个指标', 'There is no such indicator') },
  invalid: { status: 422, title: text('填写的内容有误', 'Some of the input is not valid') },
  'too-large': { status: 413, title: text('内容太大', 'The content is too large') },
  unreadable: { status: 422, title: text('无法识别这份文件', 'The document cannot be read') },
  'sign-in-needed': { status: 401, title: text('请先登录', 'Please sign in') },
  'sign-in-failed': { status: 401, title: text('用户名或密码不正确', 'User name or password is wrong') },
  'wrong-code': { status: 401, title: text('动态验证码或备用码不正确', 'The code is wrong') },
  'account-locked': { status: 429, title: text('账号已锁定', 'The account is locked') },
  'account-disabled': {
    status: 403,
    title: text('账号已停用，请联系管理员', 'The account is disabled; ask an administrator'),
  },
  'password-change-needed': {
    status: 403,
    title: text('请先修改初始密码', 'Set a password of your own first'),
  },
  'person-unknown': { status: 404, title: text('没有这位工作人员', 'There is no such member of staff') },
  'last-administrator': {
    status: 409,
    title: text(
      '这是最后一位在用的管理员，不能停用或改任',
      'The last administrator cannot be disabled or given another role',
    ),
  },
  forbidden: { status: 403, title: text('您没有这项权限', 'You may not do this') },
  'own-work': { status: 403, title: text('不能审批自己填报的报告', 'Nobody approves their own work') },
  conflict: { status: 409, title: text('内容已被他人修改', 'Somebody else has changed this') },
  'already-exists': { status: 409, title: text('已经存在', 'It exists already') },
  'wrong-state': { status: 409, title: text('报告当前状态不能进行此操作', 'The report’s state does not allow this') },
  'checks-failed': { status: 422, title: text('有必须改正的勾稽问题', 'Checks that must hold have failed') },
  'too-many-requests': { status: 429, title: text('操作过于频繁，请稍后再试', 'Too many requests, try again later') },
  internal: {
    status: 500,
    title: text('系统出错，您的内容没有丢失，请稍后再试', 'Something went wrong; nothing was lost'),
  },
} as const satisfies Record<string, { status: number; title: Text }>

export type ProblemCode = keyof typeof problemCatalogue

export const problemCodes = Object.keys(problemCatalogue) as [ProblemCode, ...ProblemCode[]]

/** A problem document (RFC 9457) in the reader's language. */
export const Problem = z.object({
  type: z.string(),
  code: z.enum(problemCodes),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  /** Which fields, what was wrong, what is allowed. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** For `conflict`: what is stored now. For `already-exists` of a report: its `id` and `state`. */
  current: z.unknown().optional(),
})
export type Problem = z.infer<typeof Problem>
