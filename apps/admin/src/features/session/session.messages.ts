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
    code: '动态验证码',
    codeHint: '请输入手机验证器显示的六位数字；手机不在身边时，可输入一个备用码。',
    back: '返回重新输入密码',
    firstPassword: '{name}，您好。您的密码由管理员设置，请先改为只有您本人知道的密码。',
    setPassword: '设置密码并继续',
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
    code: 'Code',
    codeHint:
      'Enter the six digits of your authenticator app, or one of your backup codes if the phone is not at hand.',
    back: 'Back to the password',
    firstPassword: 'Welcome, {name}. An administrator set your password: change it to one that only you know.',
    setPassword: 'Set the password and go on',
  },
})
