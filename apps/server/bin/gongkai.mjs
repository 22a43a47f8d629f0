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
// A server shows what was built, and is itself one built file; every other command runs from its sources.
const { existsSync } = await import('node:fs')
const built = new URL('../dist/main.mjs', import.meta.url)
await import(process.argv[2] === 'serve' && existsSync(built) ? built.href : '../src/main.ts')
