import { run } from './run.ts'
import { tasks } from './tasks.ts'

/** What to run before a commit: everything but tests/, which start servers and browsers and copy the repository. */
const filters = ['//', './apps/*', './packages/*', './tooling/*'].map((filter) => `--filter=${filter}`)
const options = ['--continue', '--concurrency=2', '--output-logs=errors-only']

process.exitCode = await run('turbo', ['run', ...tasks, ...filters, ...options])
