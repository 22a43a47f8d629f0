/** Shows how far long work has come: `step(done, total)` after each piece, `end()` when it is over. */
export interface Progress {
  step(done: number, total: number): void
  end(): void
}

const width = 24

/** A bar that redraws itself on a terminal, and one line per tenth elsewhere; on stderr, so that stdout stays clean. */
export function progressOf(label: string, out: NodeJS.WriteStream = process.stderr): Progress {
  let shown = -1
  return {
    step(done, total) {
      const tenth = Math.floor((done / Math.max(1, total)) * (out.isTTY ? 100 : 10))
      if (tenth === shown) return
      shown = tenth
      const filled = Math.round((done / Math.max(1, total)) * width)
      const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`
      out.write(out.isTTY ? `\r${label} ${bar} ${done}/${total}` : `${label} ${done}/${total}\n`)
    },
    end() {
      if (out.isTTY && shown >= 0) out.write('\n')
    },
  }
}
