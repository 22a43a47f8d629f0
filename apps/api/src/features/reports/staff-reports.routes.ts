import { writeHtml } from '@gongkai/documents'
import {
  AgencyCode,
  DraftSave,
  type Locale,
  type PublishedReport,
  ReportCreate,
  ReportReason,
  ReportState,
  ReportSubmit,
  ReportSummary,
  StaffReport,
} from '@gongkai/schema'
import { z } from 'zod'
import type { StaffEnv } from '../../auth/staff-env.ts'
import { actorOf, staffRoute } from '../../auth/staff-route.ts'
import { addressLanguage } from '../../http/language.ts'
import { document, json, jsonBody } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import { setPolicy } from '../../http/security-headers.ts'
import { YearText } from '../../http/year-text.ts'
import { ReportIdParams } from './reports.params.ts'
import type { ReportsService } from './reports.service.ts'

const list = staffRoute(
  { who: 'staff' },
  {
    method: 'get',
    path: '/reports',
    request: {
      query: z.object({ year: YearText.optional(), state: ReportState.optional(), agency: AgencyCode.optional() }),
    },
    responses: json(ReportSummary.array(), 'Reports of the own subtree, or of an agency in it'),
  },
)
const create = staffRoute(
  { who: ['clerk', 'administrator'], body: 'report' },
  { method: 'post', path: '/reports', request: jsonBody(ReportCreate), responses: json(StaffReport, 'The new draft') },
)
const saveDraft = staffRoute(
  { who: ['clerk', 'administrator'], body: 'report' },
  {
    method: 'put',
    path: '/reports/{id}/draft',
    request: { params: ReportIdParams, ...jsonBody(DraftSave) },
    responses: json(StaffReport, 'What is stored now'),
  },
)
const preview = staffRoute(
  { who: 'staff' },
  {
    method: 'get',
    path: '/reports/{id}/preview.html',
    request: { params: ReportIdParams },
    responses: document('text/html', 'The working version as the public page that it would be'),
  },
)
const submit = staffRoute(
  { who: ['clerk', 'administrator'], body: 'report' },
  {
    method: 'post',
    path: '/reports/{id}/submit',
    request: { params: ReportIdParams, ...jsonBody(ReportSubmit) },
    responses: json(StaffReport, 'Submitted'),
  },
)

const deciders = ['approver', 'administrator'] as const
const reviewers = ['reviewer', ...deciders] as const
const giveReason = { params: ReportIdParams, ...jsonBody(ReportReason) }
const justDoIt = { params: ReportIdParams }

const giveBack = staffRoute(
  { who: reviewers, body: 'form' },
  { method: 'post', path: '/reports/{id}/return', request: giveReason, responses: json(StaffReport, 'Returned') },
)
const approve = staffRoute(
  { who: reviewers, body: 'form' },
  { method: 'post', path: '/reports/{id}/approve', request: justDoIt, responses: json(StaffReport, 'Approved') },
)
const publish = staffRoute(
  { who: deciders, body: 'form' },
  { method: 'post', path: '/reports/{id}/publish', request: justDoIt, responses: json(StaffReport, 'Published') },
)
const correct = staffRoute(
  { who: deciders, body: 'form' },
  {
    method: 'post',
    path: '/reports/{id}/correct',
    request: giveReason,
    responses: json(StaffReport, 'A new draft version'),
  },
)
const withdraw = staffRoute(
  { who: deciders, body: 'form' },
  { method: 'post', path: '/reports/{id}/withdraw', request: giveReason, responses: json(StaffReport, 'Withdrawn') },
)
const restore = staffRoute(
  { who: deciders, body: 'form' },
  { method: 'post', path: '/reports/{id}/restore', request: giveReason, responses: json(StaffReport, 'Valid again') },
)

/** Renders a report's public page; the program that has a portal hands over the portal's. */
export type WritePage = (report: PublishedReport, locale: Locale) => Promise<string>

const writeDocument: WritePage = async (report, locale) => writeHtml(report, { locale })

export function staffReportsRoutes(reports: ReportsService, writePage = writeDocument) {
  return createRouter<StaffEnv>()
    .openapi(list, async (c) => c.json(await reports.listStaffReports(c.req.valid('query'), actorOf(c)), 200))
    .openapi(create, async (c) => c.json(await reports.createReport(c.req.valid('json'), actorOf(c)), 200))
    .openapi(saveDraft, async (c) =>
      c.json(await reports.saveDraft(c.req.valid('param').id, c.req.valid('json'), actorOf(c)), 200),
    )
    .openapi(preview, async (c) => {
      const report = await reports.previewReport(c.req.valid('param').id, actorOf(c))
      setPolicy(c, 'preview')
      return c.html(await writePage(report, addressLanguage(c)), 200)
    })
    .openapi(submit, async (c) =>
      c.json(await reports.submitReport(c.req.valid('param').id, c.req.valid('json'), actorOf(c)), 200),
    )
    .openapi(giveBack, async (c) =>
      c.json(await reports.returnReport(c.req.valid('param').id, c.req.valid('json'), actorOf(c)), 200),
    )
    .openapi(approve, async (c) => c.json(await reports.approveReport(c.req.valid('param').id, actorOf(c)), 200))
    .openapi(publish, async (c) => c.json(await reports.publishReport(c.req.valid('param').id, actorOf(c)), 200))
    .openapi(correct, async (c) =>
      c.json(await reports.correctReport(c.req.valid('param').id, c.req.valid('json'), actorOf(c)), 200),
    )
    .openapi(withdraw, async (c) =>
      c.json(await reports.withdrawReport(c.req.valid('param').id, c.req.valid('json'), actorOf(c)), 200),
    )
    .openapi(restore, async (c) =>
      c.json(await reports.restoreReport(c.req.valid('param').id, c.req.valid('json'), actorOf(c)), 200),
    )
}
