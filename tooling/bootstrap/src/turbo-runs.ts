import { globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

interface TurboRun {
  readonly tasks: readonly { readonly taskId: string; readonly execution?: { readonly exitCode?: number | null } }[]
}

const folder = '.turbo/runs'

export function removeRuns(root: string): void {
  rmSync(join(root, folder), { recursive: true, force: true })
}

/** The tasks of the last `turbo run --summarize` that failed, as `package#task`. */
export function listFailedTasks(root: string): string[] {
  return globSync(`${folder}/*.json`, { cwd: root })
    .map((path) => JSON.parse(readFileSync(join(root, path), 'utf8')) as TurboRun)
    .flatMap(({ tasks }) => tasks)
    .filter(({ execution }) => execution !== undefined && execution.exitCode !== 0)
    .map(({ taskId }) => taskId)
}
