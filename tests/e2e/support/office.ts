import { expect, type Page } from '@playwright/test'

/** Signs in whoever was signed in before; `then` waits for what comes after the password. */
export async function signInAs(page: Page, username: string, password: string): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/admin/sign-in')
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

export async function expectSignedIn(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeAttached()
}

/** Somebody's own password in place of the one they were given. */
export async function setOwnPassword(page: Page, given: string, password: string): Promise<void> {
  await page.getByLabel('当前密码').fill(given)
  await page.getByLabel('新密码', { exact: true }).fill(password)
  await page.getByLabel('再次输入新密码').fill(password)
  await page.getByRole('button', { name: '设置密码并继续' }).click()
  await expectSignedIn(page)
}

/** What the page's own client would send, with its cookies; for steps that another walk has shown already. */
export async function ask<T>(page: Page, method: string, path: string, json?: unknown): Promise<T> {
  const answer = await page.evaluate(
    async ([verb, address, body]) => {
      const headers = new Headers(body === undefined ? {} : { 'content-type': 'application/json' })
      const response = await fetch(`/staff/api${address}`, { method: verb, headers, ...(body && { body }) })
      return { ok: response.ok, status: response.status, text: await response.text() }
    },
    [method, path, json === undefined ? undefined : JSON.stringify(json)] as const,
  )
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`)
  return JSON.parse(answer.text) as T
}

export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('ControlOrMeta+v')
}
