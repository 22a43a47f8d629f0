import { defineMessages } from '../../shared/messages.ts'

export const sessionMessages = defineMessages({
  zh: {
    title: '登录',
    username: '用户名',
    password: '密码',
    signIn: '登录',
    signingIn: '正在登录…',
    expiredTitle: '登录已过期',
    expired: '为安全起见，您已退出登录。您填写的内容还在本页，重新登录后会自动保存。',
    purpose: '填报、审核、发布政府信息公开工作年度报告',
    capsLock: '大写锁定已打开',
  },
  en: {
    title: 'Sign in',
    username: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    signingIn: 'Signing in…',
    expiredTitle: 'Your session has ended',
    expired:
      'You were signed out for safety. What you typed is still on this page and is saved once you sign in again.',
    purpose: 'Fill in, review and publish annual reports on disclosure work',
    capsLock: 'Caps Lock is on',
  },
})
