import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { firstAdministrator, firstPassword } from './support/first-administrator.ts'
import { ask, expectSignedIn, paste, setOwnPassword, signInAs } from './support/office.ts'
import { pastedSheet, sheetFigures } from './support/real-sheet.ts'
import { act } from './support/staff.ts'

const ownPassword = '演示口令-2026-本人'
const year = 2025

/** What a county officer has in a spreadsheet. */
const agencyList = [
  ['机关代码', '机关名称', '简称', '层级', '类别', '上级代码', '起报年度', '止报年度', '本级机关'],
  ['xinhe-ban', '新河县人民政府办公室', '县政府办', '县级', '部门', 'xinhe', '2025', '', '是'],
  ['xinhe-lushan', '新河县鹿山镇人民政府', '鹿山镇', '乡镇级', '人民政府', 'xinhe', '2025', '', ''],
  ['xinhe-qinghu', '新河县青湖镇人民政府', '青湖镇', '乡镇级', '人民政府', 'xinhe', '2025', '', ''],
  ['xinhe-baita', '新河县白塔镇人民政府', '白塔镇', '乡镇级', '人民政府', 'xinhe', '2025', '', ''],
]
  .map((line) => line.join('\t'))
  .join('\n')

const people = [
  { username: 'lushan-clerk', name: '田小禾', role: '填报人', agency: 'xinhe-lushan' },
  { username: 'xinhe-reviewer', name: '沈明', role: '审核人', agency: 'xinhe' },
  { username: 'xinhe-approver', name: '高远', role: '签发人', agency: 'xinhe' },
]

const signIn = async (page: Page, username: string) => {
  await signInAs(page, username, ownPassword)
  await expectSignedIn(page)
}

test('an empty county gets its agencies and people, fills in, reviews, signs, sums up and corrects', async ({
  page,
}) => {
  test.setTimeout(300_000)
  page.on('dialog', (dialog) => void dialog.accept())

  await test.step('the first administrator sets a password of their own', async () => {
    await signInAs(page, firstAdministrator.username, firstPassword())
    await setOwnPassword(page, firstPassword(), ownPassword)
  })

  await test.step('agencies are pasted from a sheet', async () => {
    await page.goto('/admin/agencies/import')
    await page.getByLabel('粘贴名单').fill(agencyList)
    await page.getByRole('button', { name: '导入：新增 4 个' }).click()
    await expect(page.getByText('已新增 4 个机关')).toBeVisible()
    await expectAccessible(page)
  })

  const given = new Map<string, string>()
  await test.step('three people get three roles', async () => {
    await page.goto('/admin/people')
    for (const { username, name, role, agency } of people) {
      await page.getByRole('button', { name: '添加人员' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('用户名').fill(username)
      await dialog.getByLabel('姓名').fill(name)
      await dialog.getByLabel('角色').selectOption({ label: role })
      await dialog.getByLabel('所在机关').selectOption(agency)
      await dialog.getByRole('button', { name: '添加人员' }).click()
      const password = page.getByRole('dialog', { name: '初始密码' }).locator('code').last()
      given.set(username, await password.innerText())
      await page.getByRole('button', { name: '我已记下' }).click()
    }
    await expectAccessible(page)
    for (const [username, password] of given) {
      await signInAs(page, username, password)
      await setOwnPassword(page, password, ownPassword)
    }
  })

  const cell = (id: string) => page.locator(`input[data-cell="${id}"]`)
  const open = async (username: string, address: string) => {
    await signIn(page, username)
    await page.goto(address)
  }

  let report = ''
  await test.step('a clerk pastes table 3 from Excel and fills in the rest by keyboard', async () => {
    await signIn(page, 'lushan-clerk')
    await expectAccessible(page)
    await page.getByRole('button', { name: '开始填报' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '新建并开始填报' }).click()
    await expect(page.getByRole('heading', { name: /鹿山镇 2025/ })).toBeVisible()
    report = new URL(page.url()).pathname
    await cell('applications.newlyReceived.naturalPerson').click()
    await paste(page, pastedSheet)
    await expect(page.getByText('已粘贴 175 格')).toBeVisible()
    await expect(cell('applications.granted.naturalPerson')).toHaveValue('1175')
    await expect(cell('applications.resultTotal.total')).toHaveValue(String(sheetFigures.answered))

    await cell('proactive.regulations.issued').click()
    await typeFigures(page, ['0', '0', '0', '3', '1', '12'], 'Tab')
    await expect(cell('proactive.normativeDocuments.inForce')).toHaveValue('12')
    await cell('proactive.licensing.decisions').click()
    await typeFigures(page, ['163', '8', '0', '0.13'], 'Enter')
    await expect(cell('proactive.fees.amountWanYuan')).toHaveValue('0.13')

    await page.getByRole('button', { name: '空格填 0…' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /填入 \d+ 个 0/ })
      .click()
    await expect(cell('proceedings.reconsideration.total')).toHaveValue('0')
    await page.getByLabel('五、存在的主要问题及改进情况', { exact: true }).fill('解读形式单一，下一步增加图解。')
    await page.getByLabel('六、其他需要报告的事项', { exact: true }).fill('本年度未收取信息处理费。')
    await page.getByLabel('一、总体情况', { exact: true }).fill('本单位新收政府信息公开申请3511件。')
    await expectAccessible(page)
  })

  await test.step('a check fails, says what should equal what, and is mended', async () => {
    await cell('applications.carriedForward.naturalPerson').fill('117')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/必须改正 [1-9]/).first()).toBeVisible()
    await page.getByRole('button', { name: '提交审核' }).click()
    await expect(page.getByRole('dialog').getByText(/必须改正的问题/)).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
    await cell('applications.carriedForward.naturalPerson').fill('118')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/必须改正 [1-9]/)).toHaveCount(0)
    await act(page, '提交审核')
  })

  await test.step('the reviewer returns it with a reason, and the clerk submits it again', async () => {
    await open('xinhe-reviewer', report)
    await page.getByRole('button', { name: '退回', exact: true }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('请补充平台建设情况')
    await page.getByRole('dialog').getByRole('button', { name: '退回', exact: true }).click()
    await expect(page.getByText('已退回').first()).toBeVisible()
    await signIn(page, 'lushan-clerk')
    await expect(page.getByRole('main').getByText('请补充平台建设情况').first()).toBeVisible()
    await page.goto(report)
    await page
      .getByLabel('一、总体情况', { exact: true })
      .fill('本单位新收政府信息公开申请3511件。全年统一平台提供检索、查阅和下载。')
    await act(page, '提交审核')
  })

  await test.step('reviewed, signed, published: and public at once', async () => {
    await open('xinhe-reviewer', report)
    await act(page, '审核通过')
    await expect(page.getByRole('button', { name: '发布', exact: true })).toHaveCount(0)
    await open('xinhe-approver', report)
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await expect(page.getByRole('dialog').getByText('任何人，不用登录')).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
    await expect(page.getByText('已发布').first()).toBeVisible()
    await page.goto('/reports/xinhe-lushan/2025')
    await expect(page.locator('#cell-applications\\.newlyReceived\\.total')).toContainText('3,511')
  })

  await test.step('the other units report', async () => {
    await signIn(page, firstAdministrator.username)
    const ids = await Promise.all(
      ['xinhe-ban', 'xinhe-qinghu', 'xinhe-baita'].map((code, index) => submitSmallReport(page, code, index + 1)),
    )
    await signIn(page, 'xinhe-approver')
    for (const id of ids) {
      await ask(page, 'POST', `/reports/${id}/approve`)
      await ask(page, 'POST', `/reports/${id}/publish`)
    }
  })

  const total = sheetFigures.received + 1 + 2 + 3
  let sum = ''
  await test.step('the county sums up every unit once, opens a figure into its units, freezes and publishes', async () => {
    await signIn(page, firstAdministrator.username)
    await page.goto('/admin/board')
    await expectAccessible(page)
    await page.goto('/admin/sums/xinhe/2025')
    await expect(page.getByText('已计入 4 个，共 4 个').first()).toBeVisible()
    await expectAccessible(page)
    await page
      .getByRole('button', { name: new RegExp(`${total}`) })
      .first()
      .click()
    await expect(page.getByRole('dialog').getByRole('row', { name: /鹿山镇/ })).toContainText('3511')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '定稿' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: '定稿' }).click()
    await page.getByRole('link', { name: '打开汇总报告' }).click()
    await expect(page.getByRole('heading', { name: /新河县 2025/ })).toBeVisible()
    sum = new URL(page.url()).pathname
    await expect(cell('applications.newlyReceived.total')).toHaveValue(String(total))
    await page.getByLabel('五、存在的主要问题及改进情况', { exact: true }).fill('各单位解读形式不一。')
    await page.getByLabel('六、其他需要报告的事项', { exact: true }).fill('全县未收取信息处理费。')
    await act(page, '提交审核')
    await open('xinhe-approver', sum)
    await act(page, '审核通过')
    await act(page, '发布')
    await page.goto('/reports/xinhe/2025')
    await expect(page.locator('#cell-applications\\.newlyReceived\\.total')).toContainText(total.toLocaleString('en'))
  })

  await test.step('a late correction of a unit is proposed to the sum, and its record is public', async () => {
    await open('xinhe-approver', report)
    await page.getByRole('button', { name: '更正', exact: true }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('行政处罚漏计2件')
    await page.getByRole('dialog').getByRole('button', { name: '更正', exact: true }).click()
    await expect(page.getByText('填报中').first()).toBeVisible()
    await open('lushan-clerk', report)
    await cell('proactive.penalties.decisions').fill('10')
    await page.keyboard.press('Enter')
    await act(page, '提交审核')
    await open('xinhe-approver', report)
    await act(page, '审核通过')
    await act(page, '发布')
    await page.goto('/reports/xinhe-lushan/2025')
    const record = page.locator('details.record').first()
    await expect(page.getByText('行政处罚漏计2件').first()).toBeVisible()
    await expect(record.getByRole('row', { name: /行政处罚/ })).toContainText('8')
    await expect(record.getByRole('row', { name: /行政处罚/ })).toContainText('+2')
    await expectAccessible(page)
    await page.goto('/reports/xinhe-lushan/2025?version=1')
    await expect(page.locator('#cell-proactive\\.penalties\\.decisions')).toContainText('8')
  })

  await test.step('the county adopts the correction: a new version of the sum, with its own record', async () => {
    await open(firstAdministrator.username, '/admin/sums/xinhe/2025')
    await expect(page.getByText('定稿后有 1 个单位发生变化')).toBeVisible()
    await page.getByRole('button', { name: '采用到汇总' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('鹿山镇更正行政处罚数')
    await page.getByRole('dialog').getByRole('button').last().click()
    await expect(page.getByText('定稿后有 1 个单位发生变化')).toHaveCount(0)
    await open(firstAdministrator.username, sum)
    await act(page, '提交审核')
    await open('xinhe-approver', sum)
    await act(page, '审核通过')
    await act(page, '发布')
    await page.goto('/reports/xinhe/2025')
    await expect(
      page
        .locator('details.record')
        .first()
        .getByRole('row', { name: /行政处罚/ }),
    ).toContainText('+2')
  })
})

async function typeFigures(page: Page, figures: readonly string[], then: 'Tab' | 'Enter'): Promise<void> {
  for (const figure of figures) {
    await page.keyboard.type(figure)
    await page.keyboard.press(then)
  }
}

/** A unit's report with nothing in it but some applications of natural persons, granted; written by the administrator. */
async function submitSmallReport(page: Page, agencyCode: string, applications: number): Promise<string> {
  const { summary } = await ask<{ summary: { id: string } }>(page, 'POST', '/reports', { agencyCode, year })
  const { revision, content } = await ask<{ revision: number; content: { cells: Record<string, number> } }>(
    page,
    'GET',
    `/reports/${summary.id}`,
  )
  const published = (await (await page.request.get('/api/reports/xinhe-lushan/2025')).json()) as {
    cells: Record<string, number>
  }
  const cells = Object.fromEntries(Object.keys(published.cells).map((id) => [id, 0]))
  for (const row of ['newlyReceived', 'granted', 'resultTotal'])
    for (const column of ['naturalPerson', 'total']) cells[`applications.${row}.${column}`] = applications
  await ask(page, 'PUT', `/reports/${summary.id}/draft`, { revision, content: { ...content, cells } })
  await ask(page, 'POST', `/reports/${summary.id}/submit`, { explanations: {} })
  return summary.id
}
