import { testAgency, testContent } from './testing/index.ts'

/** What the requests below ask for: all of it is of the township t1 or its county c1, and none of it c2's. */
export interface Targets {
  /** A draft on 2024. */
  readonly report: string
  readonly batch: string
  /** t1's clerk. */
  readonly person: string
}

export interface StaffRequest {
  readonly path: string
  readonly json?: unknown
  readonly form?: FormData
  /**
   * Set: nobody is refused for their agency, because the answer is about the subtree or the account of whoever asks.
   * Says what keeps it so; a reading route is held to naming nothing of t1 to the people of another county.
   */
  readonly own?: string
}

const anyId = '019c16ed-a900-7e4a-b758-aef9339340b5'
const reason = '原因说明'
const ownSubtree = 'lists the own subtree'
const ownAccount = 'is about the own account'
const nothingStored = 'reads what is sent, and keeps nothing'

/**
 * An example of every staff route, by method and path as the route spells them: a request about t1 that would be valid
 * for somebody who may. `staff-app.test.ts` sends each as every role and from another county, and expects it to be
 * refused and written down; a route that is missing here fails that test.
 */
export const staffRequests: Readonly<Record<string, (of: Targets) => StaffRequest>> = {
  'GET /me': () => ({ path: '/me', own: ownAccount }),
  'DELETE /session': () => ({ path: '/session', own: ownAccount }),
  'GET /openapi.json': () => ({ path: '/openapi.json', own: 'describes the routes' }),

  'GET /account': () => ({ path: '/account', own: ownAccount }),
  'PUT /account/password': () => ({ path: '/account/password', json: { current: 'x', next: 'y' }, own: ownAccount }),
  'POST /account/second-factor': () => ({
    path: '/account/second-factor',
    json: { password: 'x' },
    own: ownAccount,
  }),
  'POST /account/second-factor/confirm': () => ({
    path: '/account/second-factor/confirm',
    json: { code: '000000' },
    own: ownAccount,
  }),
  'DELETE /account/second-factor': () => ({
    path: '/account/second-factor',
    json: { password: 'x' },
    own: ownAccount,
  }),
  'POST /account/backup-codes': () => ({ path: '/account/backup-codes', json: { password: 'x' }, own: ownAccount }),
  'DELETE /account/sessions/{id}': () => ({ path: `/account/sessions/${anyId}`, own: ownAccount }),

  'GET /people': () => ({ path: '/people', own: ownSubtree }),
  'POST /people': () => ({
    path: '/people',
    json: { username: 'new.person', name: '新人', role: 'clerk', agencyCode: 't1' },
  }),
  'GET /people/{id}': ({ person }) => ({ path: `/people/${person}` }),
  'PATCH /people/{id}': ({ person }) => ({ path: `/people/${person}`, json: { role: 'administrator' } }),
  'POST /people/{id}/disable': ({ person }) => ({ path: `/people/${person}/disable` }),
  'POST /people/{id}/enable': ({ person }) => ({ path: `/people/${person}/enable` }),
  'POST /people/{id}/unlock': ({ person }) => ({ path: `/people/${person}/unlock` }),
  'POST /people/{id}/reset-password': ({ person }) => ({ path: `/people/${person}/reset-password` }),
  'POST /people/{id}/reset-second-factor': ({ person }) => ({ path: `/people/${person}/reset-second-factor` }),
  'GET /people/{id}/sign-ins': ({ person }) => ({ path: `/people/${person}/sign-ins` }),
  'GET /people/{id}/views': ({ person }) => ({ path: `/people/${person}/views` }),
  'GET /people/{id}/audit': ({ person }) => ({ path: `/people/${person}/audit` }),
  'GET /sign-ins': () => ({ path: '/sign-ins', own: ownSubtree }),
  'GET /audit': () => ({ path: '/audit', own: ownSubtree }),

  'GET /agencies': () => ({ path: '/agencies', own: ownSubtree }),
  'POST /agencies': () => ({ path: '/agencies', json: testAgency('n1', 't1') }),
  'PATCH /agencies/{code}': () => ({ path: '/agencies/t1', json: { shortName: '改名' } }),
  'GET /agencies/{code}/history': () => ({ path: '/agencies/t1/history' }),
  'POST /agencies/import': () => ({
    path: '/agencies/import',
    json: { rows: [testAgency('n1', 't1')], dryRun: false },
  }),
  'POST /agencies/{code}/rename': () => ({
    path: '/agencies/t1/rename',
    json: { name: '示例新名人民政府', shortName: '新名', fromYear: 2025, reason },
  }),
  'POST /agencies/{code}/move': () => ({
    path: '/agencies/t1/move',
    json: { parentCode: 'c2', fromYear: 2025, reason },
  }),
  'POST /agencies/{code}/merge': () => ({
    path: '/agencies/t1/merge',
    json: { intoCode: 'c2', fromYear: 2025, reason },
  }),
  'POST /agencies/{code}/close': () => ({ path: '/agencies/t1/close', json: { lastYear: 2024, reason } }),
  'POST /agencies/{code}/reopen': () => ({ path: '/agencies/t1/reopen', json: { reason } }),

  'GET /reports': () => ({ path: '/reports?agency=t1' }),
  'POST /reports': () => ({ path: '/reports', json: { agencyCode: 't1', year: 2023 } }),
  'GET /reports/{id}': ({ report }) => ({ path: `/reports/${report}` }),
  'GET /reports/{id}/preview.html': ({ report }) => ({ path: `/reports/${report}/preview.html` }),
  'PUT /reports/{id}/draft': ({ report }) => ({
    path: `/reports/${report}/draft`,
    json: { revision: 0, content: testContent(2024) },
  }),
  'POST /reports/{id}/submit': ({ report }) => ({ path: `/reports/${report}/submit`, json: { explanations: {} } }),
  'POST /reports/{id}/return': ({ report }) => ({ path: `/reports/${report}/return`, json: { reason } }),
  'POST /reports/{id}/approve': ({ report }) => ({ path: `/reports/${report}/approve` }),
  'POST /reports/{id}/publish': ({ report }) => ({ path: `/reports/${report}/publish` }),
  'POST /reports/{id}/correct': ({ report }) => ({ path: `/reports/${report}/correct`, json: { reason } }),
  'POST /reports/{id}/withdraw': ({ report }) => ({ path: `/reports/${report}/withdraw`, json: { reason } }),
  'POST /reports/{id}/restore': ({ report }) => ({ path: `/reports/${report}/restore`, json: { reason } }),
  'POST /reports/{id}/comments': ({ report }) => ({
    path: `/reports/${report}/comments`,
    json: { place: { kind: 'report' }, body: '请核对' },
  }),
  'POST /reports/{id}/comments/{commentId}/resolve': ({ report }) => ({
    path: `/reports/${report}/comments/${anyId}/resolve`,
  }),
  'PUT /reports/{id}/verdicts': ({ report }) => ({
    path: `/reports/${report}/verdicts`,
    json: { key: 'T1-1', verdict: 'accepted', reason },
  }),
  'DELETE /reports/{id}/verdicts': ({ report }) => ({ path: `/reports/${report}/verdicts?key=T1-1` }),
  'PUT /reports/{id}/presence': ({ report }) => ({ path: `/reports/${report}/presence`, json: { place: null } }),
  'DELETE /reports/{id}/presence': ({ report }) => ({ path: `/reports/${report}/presence` }),
  'GET /reports/{id}/views': ({ report }) => ({ path: `/reports/${report}/views` }),
  'GET /reports/{id}/versions/{version}': ({ report }) => ({ path: `/reports/${report}/versions/1` }),

  'POST /readings': () => ({ path: '/readings', form: aDocument(), own: nothingStored }),

  'GET /batches': () => ({ path: '/batches', own: ownSubtree }),
  'POST /batches': () => ({ path: '/batches', json: { name: '历年年报', agencyCode: 't1' } }),
  'GET /batches/{id}': ({ batch }) => ({ path: `/batches/${batch}` }),
  'POST /batches/{id}/close': ({ batch }) => ({ path: `/batches/${batch}/close` }),
  'POST /batches/{id}/items': ({ batch }) => ({ path: `/batches/${batch}/items`, form: aDocument() }),
  'GET /batches/{id}/items/{item}': ({ batch }) => ({ path: `/batches/${batch}/items/${anyId}` }),
  'PUT /batches/{id}/items/{item}': ({ batch }) => ({
    path: `/batches/${batch}/items/${anyId}`,
    json: { agencyCode: 't1', year: 2024, cells: {} },
  }),
  'POST /batches/{id}/items/{item}/accept': ({ batch }) => ({
    path: `/batches/${batch}/items/${anyId}/accept`,
    json: { as: 'draft' },
  }),
  'POST /batches/{id}/items/{item}/reject': ({ batch }) => ({
    path: `/batches/${batch}/items/${anyId}/reject`,
    json: { reason },
  }),

  'GET /board': () => ({ path: '/board?agency=t1&from=2024&to=2024' }),
  'GET /due-dates': () => ({ path: '/due-dates?agency=t1&year=2024' }),
  'PUT /due-dates': () => ({
    path: '/due-dates',
    json: { agencyCode: 't1', year: 2024, covers: 'self', date: '2025-01-15', basis: '本县通知' },
  }),
  // A sum is of a government with units: t1's county.
  'GET /sums': () => ({ path: '/sums?year=2024', own: ownSubtree }),
  'GET /sums/{code}/{year}': () => ({ path: '/sums/c1/2024' }),
  'GET /sums/{code}/{year}/cells/{cell}': () => ({ path: '/sums/c1/2024/cells/applications.newlyReceived.total' }),
  'POST /sums/{code}/{year}/freeze': () => ({ path: '/sums/c1/2024/freeze', json: { reason } }),
  'GET /notifications': () => ({ path: '/notifications', own: ownAccount }),
  'POST /notifications/read': () => ({ path: '/notifications/read', json: {}, own: ownAccount }),
  'POST /reminders': () => ({ path: '/reminders', json: { year: 2024, agencyCodes: ['t1'] } }),
}

function aDocument(): FormData {
  const form = new FormData()
  form.set('file', new File(['年度报告'], 'a.txt'))
  return form
}
