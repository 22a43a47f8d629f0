import { fill } from './templates.ts'
import type { Names } from './names.ts'

/** A line to add to a file that lists things of one kind. */
export interface Edit {
  readonly path: string
  /** The file with the line in it. Throws when the file no longer looks as expected. */
  apply(text: string, names: Names): string
}

/** Adds an import below the last one. */
export function addImport(path: string, line: string): Edit {
  return insert(path, /^[\s\S]*^import .*\n(?!import )/m, `${line}\n`)
}

/** Adds a line at the end of a file. */
export function append(path: string, lines: string): Edit {
  return { path, apply: (text, names) => `${text.trimEnd()}\n${fill(lines, names)}\n` }
}

/** Adds `entry` just behind what `anchor` matches. */
export function insert(path: string, anchor: RegExp, entry: string): Edit {
  return {
    path,
    apply(text, names) {
      const match = anchor.exec(text)
      if (match === null) throw new Error(`${path} no longer has a place for: ${fill(entry, names).trim()}`)
      const at = match.index + match[0].length
      return text.slice(0, at) + fill(entry, names) + text.slice(at)
    },
  }
}
