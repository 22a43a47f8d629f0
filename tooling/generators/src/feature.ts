import { globSync } from 'node:fs'
import { root } from './create.ts'
import { addImport, append, type Edit, insert } from './edits.ts'
import { type Names, namesOf } from './names.ts'

/** A feature's names, its migration numbered after the last one. */
export function featureNames(name: string): Names {
  const last = globSync('packages/database/src/migrations/*.ts', { cwd: root }).length
  return { ...namesOf(name), __migration__: `${String(last + 1).padStart(4, '0')}-${name}` }
}

const schema = 'packages/schema/src'
const domain = 'packages/domain/src'
const database = 'packages/database/src'
const api = 'apps/api/src'

/** The lists that a feature is entered in. */
export const featureEdits: readonly Edit[] = [
  append(`${schema}/index.ts`, "export * from './__name__.ts'"),
  append(`${domain}/index.ts`, "export * from './__name__/tidy-title.ts'"),
  addImport(`${database}/migrate.ts`, "import { __nouns__ } from './migrations/__migration__.ts'"),
  insert(`${database}/migrate.ts`, /const migrations = \{[^}]*[^},\s](?=,?\s*\})/, ", '__migration__': __nouns__()"),
  insert(`${database}/tables.ts`, /export interface Tables [^{]*\{[^}]*\n(?=\})/, '  __table__: __Noun__Table\n'),
  append(
    `${database}/tables.ts`,
    '\nexport interface __Noun__Table {\n  id: string\n  title: string\n  created_at: string\n}',
  ),
  addImport(`${api}/services.ts`, "import { create__Nouns__Service } from './features/__name__/__name__.service.ts'"),
  insert(
    `${api}/services.ts`,
    /return \{\n[\s\S]*?\n    audit,\n/,
    '    __nouns__: create__Nouns__Service(context),\n',
  ),
  addImport(`${api}/staff-app.ts`, "import { __nouns__Routes } from './features/__name__/__name__.routes.ts'"),
  insert(
    `${api}/staff-app.ts`,
    /const routes = app\n(?:    \.route\([^\n]*\n)*?(?=    \.route\('\/', staffOpenapiRoutes)/,
    "    .route('/', __nouns__Routes(services.__nouns__))\n",
  ),
  insert(
    `${api}/staff-requests.ts`,
    /export const staffRequests[^{]*\{\n/,
    "  'GET /__name__': () => ({ path: '/__name__', own: 'lists what all staff may see' }),\n" +
      "  'POST /__name__': () => ({ path: '/__name__', json: { title: '标题' }, own: 'enters for the own agency' }),\n",
  ),
]
