import { AgencyCode, Sum, SumCellUnits, SumFreeze, SumSummary } from '@gongkai/schema'
import { z } from 'zod'
import type { StaffEnv } from '../../auth/staff-env.ts'
import { actorOf, staffRoute } from '../../auth/staff-route.ts'
import { json, jsonBody } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import { YearText } from '../../http/year-text.ts'
import type { SumsService } from './sums.service.ts'

const SumParams = z.object({ code: AgencyCode, year: YearText })

const list = staffRoute(
  { who: 'staff' },
  {
    method: 'get',
    path: '/sums',
    request: { query: z.object({ year: YearText }) },
    responses: json(SumSummary.array(), 'Governments with units in the own subtree, and how far their sums have come'),
  },
)
const get = staffRoute(
  { who: 'staff' },
  {
    method: 'get',
    path: '/sums/{code}/{year}',
    request: { params: SumParams },
    responses: json(Sum, 'The sum as the units stand now, and what it is frozen as'),
  },
)
const getCell = staffRoute(
  { who: 'staff' },
  {
    method: 'get',
    path: '/sums/{code}/{year}/cells/{cell}',
    request: { params: SumParams.extend({ cell: z.string().max(100) }) },
    responses: json(SumCellUnits, 'The units behind a cell'),
  },
)
const freeze = staffRoute(
  { who: ['clerk', 'approver', 'administrator'], body: 'form' },
  {
    method: 'post',
    path: '/sums/{code}/{year}/freeze',
    request: { params: SumParams, ...jsonBody(SumFreeze) },
    responses: json(Sum, 'The sum, frozen into the report of the government'),
  },
)

export function sumsRoutes(sums: SumsService) {
  return createRouter<StaffEnv>()
    .openapi(list, async (c) => c.json(await sums.listSums(c.req.valid('query'), actorOf(c)), 200))
    .openapi(get, async (c) => {
      const { code, year } = c.req.valid('param')
      return c.json(await sums.getSum(code, year, actorOf(c)), 200)
    })
    .openapi(getCell, async (c) => {
      const { code, year, cell } = c.req.valid('param')
      return c.json(await sums.getSumCell(code, year, cell, actorOf(c)), 200)
    })
    .openapi(freeze, async (c) => {
      const { code, year } = c.req.valid('param')
      return c.json(await sums.freezeSum(code, year, c.req.valid('json'), actorOf(c)), 200)
    })
}
