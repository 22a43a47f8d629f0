import { expect, type Page } from '@playwright/test'

const password = 'gongkai-demo'

/** Signs in to the admin app as one of the demo's people, whoever was signed in before. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/admin/sign-in')
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible()
}

/** Hands a report over, with the same explanation for everything that asks for one; it becomes a footnote. */
export async function submitExplained(page: Page, explanation: string): Promise<void> {
  await page.getByRole('button', { name: '提交审核', exact: true }).click()
  const dialog = page.getByRole('dialog')
  for (const field of await dialog.getByLabel('说明').all()) await field.fill(explanation)
  await dialog.getByRole('button', { name: '提交审核', exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

/** Presses an action of the open report and the button of the same name in the dialog that asks back. */
export async function act(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: action, exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
