import { environment, root, run } from './run.ts'
import { step } from './step.cjs'

/**
 * Builds what the server shows and starts it. The server is a child of this process, not of turbo, so that it has the
 * terminal, the whole environment (PORT, DATABASE_URL …) and every signal.
 */
const build = ['run', 'build', '--filter=@gongkai/server...', '--output-logs=errors-only']
const built = await step('Building · 构建', 'turbo', build, { cwd: root, env: environment })
process.exitCode = built === 0 ? await run('node', ['bin/gongkai.mjs', 'serve', '--demo'], 'apps/server') : built
