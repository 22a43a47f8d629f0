import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './support/browser.ts'

const port = Number(process.env['E2E_PORT'] ?? 34_117)
const emptyPort = port + 1
// Workers load this file too: the folder is made once and handed to them.
process.env['E2E_DATA'] ??= mkdtempSync(join(tmpdir(), 'gongkai-e2e-'))

export default defineConfig({
  testDir: '.',
  outputDir: 'test-results',
  workers: 2,
  forbidOnly: true,
  timeout: 120_000,
  reporter: [['list'], ['json', { outputFile: '.test-results.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: await findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'demo', testIgnore: 'county.spec.ts' },
    { name: 'empty', testMatch: 'county.spec.ts', use: { baseURL: `http://localhost:${emptyPort}` } },
  ],
  webServer: [
    {
      command: 'node ../../apps/server/bin/gongkai.mjs serve --demo',
      url: `http://localhost:${port}/api/status`,
      timeout: 60_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
      env: { PORT: String(port), GONGKAI_DATA: join(process.env['E2E_DATA'], 'demo') },
    },
    {
      command: 'node support/empty-office.ts',
      url: `http://localhost:${emptyPort}/api/status`,
      timeout: 60_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
      env: { PORT: String(emptyPort), GONGKAI_DATA: join(process.env['E2E_DATA'], 'empty') },
    },
  ],
})
