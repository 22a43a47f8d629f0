import type { APIRequestContext } from '@playwright/test'

/**
 * The statutory page of a unit that has reported, in the name of one that has not, with one total off by one: what an
 * office finds on a neighbour's website, with the kind of mistake it finds there.
 */
export async function publishedPageWithWrongTotal(request: APIRequestContext): Promise<string> {
  const response = await request.get('/api/reports/example-qinghe/2025/report.html')
  const page = (await response.text()).replaceAll('清河镇', '龙潭镇')
  const row = /(一、本年新收政府信息公开申请数量<\/th>(?:\s*<td[^>]*>[^<]*<\/td>){6}\s*<td[^>]*>)(\d+)/
  const total = Number(row.exec(page)?.[2])
  if (Number.isNaN(total)) throw new Error('the total of row one was not found')
  return page.replace(row, `$1${total + 1}`)
}
