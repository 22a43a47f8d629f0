'use strict'
/* CommonJS because it runs on the machine's own Node, before Node 24 is there. */
const { existsSync, readFileSync } = require('node:fs')
const { join } = require('node:path')
const { step } = require('./step.cjs')

const root = join(__dirname, '../../..')

/**
 * Installs exactly what the lockfile says.
 *
 * @returns {Promise<number>} the exit code
 */
exports.install = function install() {
  const [command, args] = packageManager()
  const options = ['install', '--frozen-lockfile', '--reporter=append-only']
  return step('Installing dependencies · 安装依赖', command, [...args, ...options], {
    cwd: root,
    // CI: never ask, also when a stray `npm install` left a node_modules of its own behind.
    env: { ...process.env, CI: 'true', npm_config_update_notifier: 'false' },
  })
}

/** The pinned pnpm: the installed one when it is there, which also works offline, else through npx. */
function packageManager() {
  const { version } = readJson('package.json').devEngines.packageManager
  const installed = existsSync(join(root, 'node_modules/pnpm/package.json'))
  if (installed && readJson('node_modules/pnpm/package.json').version === version) {
    return [join(root, 'node_modules/.bin/pnpm'), []]
  }
  return ['npx', ['-y', `pnpm@${version}`]]
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}
