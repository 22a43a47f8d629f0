'use strict'
const { join } = require('node:path')
const { step } = require('./step.cjs')

/**
 * Builds what the server shows: the portal and the staff's app. Quick when nothing changed.
 *
 * @returns {Promise<number>} the exit code
 */
exports.build = function build() {
  const args = ['run', 'build', '--filter=@gongkai/server...', '--output-logs=errors-only']
  return step('Building · 构建', 'turbo', args, {
    cwd: join(__dirname, '../../..'),
    env: { ...process.env, DO_NOT_TRACK: '1', TURBO_TELEMETRY_DISABLED: '1' },
  })
}
