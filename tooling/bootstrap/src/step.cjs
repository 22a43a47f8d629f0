'use strict'
/* CommonJS because setup runs on the machine's own Node, before Node 24 is there. */
const { spawn } = require('node:child_process')

const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

/**
 * Runs a command behind one line: a spinner for a person, a line when it is done for a log. What the command printed is
 * shown only when it fails. A signal ends the command too, so that nothing is left running.
 *
 * @returns {Promise<number>} the exit code
 */
exports.step = function step(label, command, args, options) {
  const child = spawn(command, args, {
    ...options,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = []
  child.stdout.on('data', (chunk) => output.push(chunk))
  child.stderr.on('data', (chunk) => output.push(chunk))
  child.on('error', (error) => output.push(Buffer.from(`${error.message}\n`)))
  const finish = showProgress(label)
  const stop = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, stop)
      finish(code === 0)
      if (code !== 0 && signal === null) process.stderr.write(Buffer.concat(output))
      resolve(code ?? 130)
    })
  })
}

function showProgress(label) {
  const started = Date.now()
  const line = (mark) => `${mark} ${label} ${Math.round((Date.now() - started) / 1000)} s`
  let frame = 0
  const draw = () => process.stderr.write(`\r${line(spinner[frame++ % spinner.length])} `)
  const timer = process.stderr.isTTY ? setInterval(draw, 100) : undefined
  return (ok) => {
    clearInterval(timer)
    process.stderr.write(`${timer ? '\r' : ''}${line(ok ? '✓' : '✗')}\n`)
  }
}
