import { expect, test } from '@playwright/test'
import { signIn } from './support/staff.ts'

test('what is typed without a connection outlives the closed page, and is stored when the connection returns', async ({
  page,
  context,
}) => {
  const figure = 'input[data-cell="proactive.penalties.decisions"]'
  const chapter = '六、其他需要报告的事项'
  const written = '本年度未收取信息处理费。断网时写下。'
  await signIn(page, 'admin')
  await page.goto('/admin/reports?year=2025&state=draft')
  await page.getByRole('link', { name: /桃园乡/ }).click()
  const typed = String(Number(await page.locator(figure).inputValue()) + 7)
  const address = page.url()

  await context.setOffline(true)
  await page.locator(figure).fill(typed)
  await page.locator(figure).press('Enter')
  await page.getByLabel(chapter, { exact: true }).fill(written)
  await expect(page.getByText('未连接，已保存在本机')).toBeVisible()
  await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain(written)
  await page.close()

  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(address)
  await expect(again.getByText('已恢复上次保存在本机')).toBeVisible()
  await expect(again.locator(figure)).toHaveValue(typed)
  await expect(again.getByText(/✓\s*已保存/)).toBeVisible()

  await again.reload()
  await expect(again.locator(figure)).toHaveValue(typed)
  await expect(again.getByLabel(chapter, { exact: true })).toHaveValue(written)
  await expect(again.getByText('已恢复上次保存在本机')).toHaveCount(0)
})
