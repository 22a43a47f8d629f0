import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible.ts'
import { signIn } from './support/staff.ts'

const publicPages = [
  '/',
  '/agencies/example',
  '/agencies/340323',
  '/agencies/340323-hugou',
  '/reports/340323-hugou/2020',
  '/reports/320813/2023',
  '/charts',
  '/charts?indicator=applications.newlyReceived.total&agencies=example',
  '/charts?indicator=rate.disclosure&agencies=321300,320800',
  '/charts?kind=children&indicator=applications.newlyReceived.total&agencies=example',
  '/indicators',
  '/rules',
  '/about',
]
const staffPages = [
  '/admin/',
  '/admin/reports',
  '/admin/board',
  '/admin/sums',
  '/admin/sums/example/2024',
  '/admin/due-dates',
  '/admin/agencies',
  '/admin/agencies/import',
  '/admin/people',
  '/admin/import',
  '/admin/batches',
  '/admin/notifications',
  '/admin/audit',
  '/admin/account',
]
test.describe('on a desktop', () => {
  for (const path of publicPages) {
    test(`${path} is accessible and sends no script`, async ({ page }) => {
      await page.goto(path)
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
      await expectAccessible(page)
      expect(await page.locator('script').count()).toBe(0)
    })
  }

  test('the staff’s pages are accessible', async ({ page }) => {
    await page.goto('/admin/sign-in')
    await expect(page.getByLabel('用户名')).toBeVisible()
    await expectAccessible(page)
    await signIn(page, 'admin')
    for (const path of staffPages) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
    }
  })
})

test.describe('on the smallest phone, in English', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('no public page scrolls sideways', async ({ page }) => {
    for (const path of publicPages) {
      await page.goto(inEnglish(path))
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      await expectNoSidewaysScroll(page)
    }
  })

  for (const path of ['/', '/agencies/example', '/reports/340323-hugou/2020', '/charts']) {
    test(`${path} is accessible`, async ({ page }) => {
      await page.goto(inEnglish(path))
      await expectAccessible(page)
    })
  }

  test('no page of the staff scrolls sideways', async ({ page }) => {
    await signIn(page, 'admin')
    for (const path of staffPages) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectNoSidewaysScroll(page)
    }
  })
})

function inEnglish(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=en`
}

test('the dark pages keep their contrast', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const path of ['/', '/reports/340323-hugou/2020', '/charts?indicator=rate.disclosure&agencies=example']) {
    await page.goto(path)
    await expectAccessible(page)
  }
})

test('the page of the API reads its document without help from elsewhere', async ({ page }) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== 'localhost') elsewhere.push(request.url())
  })
  await page.goto('/api/docs')
  await expect(page.getByText('/reports/{code}/{year}').first()).toBeVisible()
  expect(elsewhere).toEqual([])
})

test('湖沟镇 shows what its report says, and its county counts it', async ({ page }) => {
  await page.goto('/reports/340323-hugou/2020')
  await expect(page.getByRole('row', { name: /其他对外管理服务事项/ })).toContainText('473')
  await expect(page.getByRole('row', { name: /其他对外管理服务事项/ })).toContainText('499')
  await expect(page.getByRole('row', { name: /^政府集中采购/ })).toContainText('39')
  await expect(page.getByRole('row', { name: /^政府集中采购/ })).toContainText('2,192.63 万元')
  await expect(page.getByText('1605 条')).toBeVisible()
  await page.goto('/agencies/340323')
  await expect(page.getByRole('main')).toContainText(/2 个应报单位中，1 个/)
})
