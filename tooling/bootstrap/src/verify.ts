import { run } from './run.ts'

/** What to run before a commit: everything but the tests that start servers and browsers. */
const tasks = ['check:format', 'check:lint', 'check:templates', 'check:manifests', 'check:unused', 'typecheck', 'test']
const unitTests = ['--filter=//', '--filter=./apps/*', '--filter=./packages/*', '--filter=./tooling/*']

process.exitCode = await run('turbo', [
  'run',
  ...tasks,
  ...unitTests,
  '--continue',
  '--concurrency=2',
  '--output-logs=errors-only',
])
