'use strict'
/* The command from a checkout: makes sure that there is something to run; all it says goes to stderr. */
require('./check-node.cjs').check()
const { existsSync } = require('node:fs')
const { join } = require('node:path')
const { spawn } = require('node:child_process')
const { build } = require('./build.cjs')
const { install } = require('./install.cjs')

const root = join(__dirname, '../../..')

prepare().then((code) => {
  if (code === 0) runCommand()
  else process.exitCode = code
})

async function prepare() {
  const installed = existsSync(join(root, 'node_modules/.modules.yaml')) ? 0 : await install()
  const built = existsSync(join(root, 'apps/portal/dist')) && existsSync(join(root, 'apps/admin/dist'))
  return installed === 0 && !built ? build() : installed
}

function runCommand() {
  const command = join(root, 'apps/server/bin/gongkai.mjs')
  // Files are named from where the person stands, not from the root that npm runs scripts in.
  const cwd = process.env.INIT_CWD || process.cwd()
  const child = spawn('node', [command, ...process.argv.slice(2)], { cwd, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('close', (code) => {
    process.exitCode = code === null ? 130 : code
  })
}
