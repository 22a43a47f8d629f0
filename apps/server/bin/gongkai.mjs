#!/usr/bin/env node
// Plain JavaScript: an older Node must still be able to read the sentence below.
const needed = 24
if (Number(process.versions.node.split('.')[0]) < needed) {
  process.stderr.write(
    `Gongkai needs Node ${needed} or newer, this is ${process.version}. （需要 Node ${needed} 以上版本。）\n`,
  )
  process.exit(1)
}
// Keeps compiled modules between runs: the command starts in half the time.
const { enableCompileCache } = await import('node:module')
enableCompileCache()
await import('../src/main.ts')
