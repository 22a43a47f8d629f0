import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Names } from './names.ts'

/** Files by their path below the repository's root. */
export type Files = Readonly<Record<string, string>>

const suffix = '.template'
const folder = join(import.meta.dirname, '../templates')

/** The files of a kind of thing, each placeholder in path and content replaced by its name. */
export function renderTemplates(kind: 'package' | 'feature', names: Names): Files {
  const paths = globSync(`**/*${suffix}`, { cwd: join(folder, kind) }).toSorted()
  return Object.fromEntries(
    paths.map((path) => [
      fill(path.slice(0, -suffix.length), names),
      fill(readFileSync(join(folder, kind, path), 'utf8'), names),
    ]),
  )
}

/** `text` with every placeholder replaced; one that has no name is a mistake in a template. */
export function fill(text: string, names: Names): string {
  return text.replaceAll(/__[A-Za-z]+__/g, (placeholder) => {
    const name = names[placeholder]
    if (name === undefined) throw new Error(`No name for ${placeholder}`)
    return name
  })
}
