import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Tells the pages of one build from those of another. The build is one file, so its own bytes name it, in every process
 * that runs it.
 */
export const buildId = createHash('sha256')
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .digest('base64url')
  .slice(0, 8)
