import { build } from './build.cjs'
import { run } from './run.ts'

/**
 * Builds what the server shows and starts it. The server is a child of this process, not of turbo, so that it has the
 * terminal, the whole environment (PORT, DATABASE_URL …) and every signal.
 */
const built = await build()
process.exitCode = built === 0 ? await run('node', ['bin/gongkai.mjs', 'serve', '--demo'], 'apps/server') : built
