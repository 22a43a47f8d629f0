import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { publishedPageWithWrongTotal } from './support/published-page.ts'
import { act, signIn, submitExplained } from './support/staff.ts'

test('a report is imported, corrected, approved and published, and becomes a chart', async ({ page, request }) => {
  const received = (await (await request.get('/api/reports/example-qinghe/2025')).json()) as {
    cells: Record<string, number>
  }
  const total = received.cells['applications.newlyReceived.total']

  await test.step('import: every doubtful cell is asked about', async () => {
    await signIn(page, 'admin')
    await expectAccessible(page)
    await page.getByRole('link', { name: '导入报告' }).click()
    const buffer = Buffer.from(await publishedPageWithWrongTotal(request))
    await page.getByLabel('选择文件').setInputFiles({ name: '龙潭镇.html', mimeType: 'text/html', buffer })
    await expect(page.getByLabel('报告机关')).toHaveValue('example-longtan')
    await expect(page.getByLabel('报告年度')).toHaveValue('2025')
    await expectAccessible(page)
    await expect(page.getByRole('button', { name: '建立报告草稿' })).toBeDisabled()
  })

  await test.step('correct: the wrong total is put right, the others are confirmed', async () => {
    const wrong = page.getByLabel('一、本年新收政府信息公开申请数量 / 申请人情况 / 总计 读作')
    await expect(wrong).toHaveValue(String(Number(total) + 1))
    await wrong.fill(String(total))
    await wrong.press('Enter')
    const confirm = page.getByRole('button', { name: /^确认 / })
    for (let open = await confirm.count(); open > 0; open = await confirm.count()) await confirm.first().click()
    await page.getByRole('button', { name: '建立报告草稿' }).click()
    await expect(page.getByRole('heading', { name: /龙潭镇 2025/ })).toBeVisible()
    await expect(page.getByText('必须改正')).toHaveCount(0)
    await expectAccessible(page)
  })

  const address = page.url()
  await test.step('submit: nobody approves their own work', async () => {
    await submitExplained(page, '上年结转按核实后的数字填报')
    await expect(page.getByText('待审核')).toBeVisible()
    await expect(page.getByRole('button', { name: '审核通过' })).toHaveCount(0)
  })

  await test.step('approve and publish', async () => {
    await signIn(page, 'approver')
    await page.goto(address)
    await act(page, '审核通过')
    await expect(page.getByText('待发布')).toBeVisible()
    await act(page, '发布')
    await expect(page.getByText('已发布').first()).toBeVisible()
  })

  await test.step('the public reads it and follows a figure to its chart, without JavaScript', async () => {
    const reader = await page.context().browser()?.newContext({ javaScriptEnabled: false, locale: 'zh-CN' })
    const open = await reader?.newPage()
    if (!open) throw new Error('no second reader')
    await open.goto(new URL('/reports/example-longtan/2025', page.url()).href)
    const row = open.getByRole('row', { name: /一、本年新收政府信息公开申请数量/ })
    // Beside the number may stand the number of a footnote.
    const figure = row.getByRole('cell').last().getByRole('link').first()
    await expect(figure).toHaveText(String(total))
    await figure.click()
    await expect(open.getByRole('heading', { level: 1 })).toContainText('龙潭镇')
    await expect(open.locator('svg[role=img]').first()).toBeVisible()
    await open.getByText('数据表').click()
    await expect(open.getByRole('row', { name: /2025/ })).toContainText(String(total))
    await reader?.close()
  })
})

test('the next one to save the same draft gets a conflict, not an overwrite', async ({ page }) => {
  await signIn(page, 'clerk')
  const { agencyCode, id, revision, content } = await openOwnReturned(page)
  expect(agencyCode).toBe('example-baiyun')
  const save = (body: unknown) =>
    page.evaluate(
      async ([path, json]) => {
        const answer = await fetch(path, { method: 'PUT', body: json, headers: { 'content-type': 'application/json' } })
        return { status: answer.status, problem: (await answer.json()) as { code?: string } }
      },
      [`/staff/api/reports/${id}/draft`, JSON.stringify(body)] as const,
    )
  expect((await save({ revision, content })).status).toBe(200)
  expect(await save({ revision, content })).toMatchObject({ status: 409, problem: { code: 'conflict' } })
})

/** The clerk's submitted report of the demo, returned by the reviewer, as the clerk's browser gets it. */
async function openOwnReturned(page: Page) {
  await signIn(page, 'reviewer')
  await page.goto('/admin/reports?year=2025&state=submitted')
  await page.getByRole('link', { name: /白云镇/ }).click()
  await page.getByRole('button', { name: '退回', exact: true }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('请补充第五章')
  await page.getByRole('dialog').getByRole('button', { name: '退回', exact: true }).click()
  await expect(page.getByText('已退回').first()).toBeVisible()
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await signIn(page, 'clerk')
  return page.evaluate(async (report) => {
    const { summary, revision, content } = (await (await fetch(`/staff/api/reports/${report}`)).json()) as {
      summary: { agencyCode: string }
      revision: number
      content: unknown
    }
    return { agencyCode: summary.agencyCode, id: report, revision, content }
  }, id)
}
