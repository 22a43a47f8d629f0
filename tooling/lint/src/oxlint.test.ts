import { beforeAll, describe, expect, it } from 'vitest'
import { lintFiles } from './scratch.ts'

const vue = (script: string) => `<script setup lang="ts">\n${script}\n</script>\n\n<template><p>公开</p></template>\n`
const lines = (count: number) => 'export {}\n'.padStart(count + 'export {}'.length, '\n')

const wrong = {
  'packages/domain/src/up.ts': [
    "export * from '@gongkai/database'",
    /domain may not import @gongkai\/database: rules are/,
  ],
  'packages/schema/src/up.ts': ["export * from '@gongkai/domain'", /schema may not import @gongkai\/domain: nouns/],
  'packages/ui/src/Tag.vue': [vue("import '@gongkai/charts'"), /ui may not import @gongkai\/charts: primitives/],
  'apps/admin/src/features/reports/ReportList.vue': [
    vue("import { openDatabase } from '@gongkai/database'\nopenDatabase({})"),
    /admin may not import @gongkai\/database: of the API a Vue app sees only its typed client/,
  ],
  'apps/portal/src/app/App.vue': [vue("import '@gongkai/api'"), /portal may not import @gongkai\/api: of the API/],
  'apps/portal/src/app/LazyPage.vue': [vue("void import('@gongkai/server')"), /portal may not import @gongkai\/server/],
  'packages/calendar-feeds/src/up.ts': [
    "export * from '@gongkai/domain'",
    /calendar-feeds may not import @gongkai\/domain: a new/,
  ],
  'apps/api/src/type.ts': ["export type T = import('@gongkai/admin').T", /api may not import @gongkai\/admin: the API/],
  'apps/server/src/reach.ts': [
    "export * from '../../api/src/app.ts'",
    /server may not reach into apps\/api\/src\/app.ts/,
  ],
  'apps/api/src/features/reports/a.ts': [
    "export * from '../agencies/b.ts'",
    /reports may not import its sibling agencies/,
  ],
  'apps/admin/src/features/reports/parts/Cell.vue': [
    vue("import '../../agencies/AgencyTree.vue'"),
    /reports may not import its sibling agencies: a shared rule sinks/,
  ],
  'apps/api/src/features/reports/reports.service.ts': ["import 'kysely'", /may not import kysely: rows stay in/],
  'packages/domain/src/now.ts': ['export const today = Date.now()', /Nothing here reads a clock/],
  'packages/charts/src/today.ts': ['export const today = new Date()', /Nothing here reads a clock/],
  'packages/charts/src/dice.ts': ['export const dice = Math.random()', /Nothing here does I\/O/],
  'packages/domain/src/net.ts': ["export const data = fetch('/')", /Nothing here does I\/O/],
  'packages/domain/src/disk.ts': ["export * from 'node:fs'", /Nothing here does I\/O/],
  'packages/domain/src/long.ts': [lines(401), /max-lines/],
  'packages/domain/src/long.test.ts': [lines(601), /max-lines/],
  'packages/domain/src/only.test.ts': ["import { it } from 'vitest'\nit.only('x', () => {})", /\.only hides/],
  'tests/e2e/skip.test.ts': [
    "import { test } from '@playwright/test'\ntest.describe.skip('x', () => {})",
    /\.skip hides/,
  ],
} satisfies Record<string, readonly [source: string, message: RegExp]>

const right = {
  'packages/domain/src/down.ts': "export * from '@gongkai/schema'",
  'packages/domain/vitest.config.ts': "export * from '@gongkai/vitest'",
  'packages/charts/src/day.ts': 'export const day = (instant: string) => new Date(instant)',
  'packages/domain/src/clock.test.ts': 'export const started = Date.now()',
  'packages/domain/src/full.ts': lines(400),
  'apps/admin/src/features/reports/ReportEdit.vue': vue(
    "import '@gongkai/api/client/staff'\nimport '../../shared/session.ts'\nimport './ReportGrid.vue'",
  ),
  'apps/api/src/features/reports/reports.queries.ts': "export * from 'kysely'",
  'apps/server/src/main.ts': "import '@gongkai/api'\nimport '@gongkai/portal'",
} satisfies Record<string, string>

describe('the linter with our settings', () => {
  let found: Record<string, string[]> = {}

  beforeAll(() => {
    found = lintFiles({
      ...Object.fromEntries(Object.entries(wrong).map(([path, [source]]) => [path, source])),
      ...right,
    })
  })

  it.each(Object.entries(wrong))('refuses %s and says why', (path, [, message]) => {
    expect(found[path]?.join('\n')).toMatch(message)
  })

  it.each(Object.keys(right))('is content with %s', (path) => {
    expect(found[path]?.filter((text) => /gongkai|restricted|max-lines/.test(text)) ?? []).toEqual([])
  })
})
