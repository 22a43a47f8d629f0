import { root, run } from './run.ts'
import { closingLine, summarize } from './summary.ts'
import { tasks } from './tasks.ts'
import { listFailedTasks, removeRuns } from './turbo-runs.ts'
import { listTestedFolders, readResults, removeResults } from './workspace.ts'

/** Everything there is to check, and as the very last line how much of it passed. */
const options = ['--continue', '--concurrency=2', '--output-logs=new-only', '--log-order=grouped', '--summarize']

const folders = listTestedFolders(root)
removeResults(folders)
removeRuns(root)
const code = await run('turbo', ['run', ...tasks, ...options])

const failedChecks = listFailedTasks(root).filter((task) => !task.endsWith('#test'))
const summary = summarize(readResults(folders), failedChecks)
for (const complaint of summary.complaints) console.error(`✗ ${complaint}`)
console.log(closingLine(summary))
process.exitCode = summary.failed > 0 || summary.passed === 0 ? 1 : code
