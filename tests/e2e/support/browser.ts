import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import chromium, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium'

/**
 * The browser of the tests: the one named by CHROMIUM, the machine's own, or the one that comes as a package, so that
 * `npm test` needs nothing installed.
 */
export async function findBrowser(): Promise<string> {
  return process.env['CHROMIUM'] ?? installedBrowser() ?? (await packagedBrowser())
}

function installedBrowser(): string | undefined {
  try {
    return execFileSync('which', ['chromium'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined
  }
}

/** Unpacks it once, together with the system libraries it needs, which a bare machine may lack. */
async function packagedBrowser(): Promise<string> {
  const packaged = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin')
  const libraries = await inflate(join(packaged, 'al2023.tar.br'))
  setupLambdaEnvironment(join(libraries, 'lib'))
  return chromium.executablePath()
}
