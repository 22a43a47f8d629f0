import { describe, expect, it } from 'vitest'
import { addImport, append, insert } from './edits.ts'
import { namesOf } from './names.ts'
import { fill, renderTemplates } from './templates.ts'

const names = namesOf('work-plans')
const source = "import { a } from './a.ts'\nimport { b } from './b.ts'\n\nexport const list = [a, b]\n"

describe('an edit', () => {
  it('adds an import below the last one', () => {
    const edited = addImport('list.ts', "import { __nouns__ } from './__name__.ts'").apply(source, names)
    expect(edited.split('\n').slice(1, 4)).toEqual([
      "import { b } from './b.ts'",
      "import { workPlans } from './work-plans.ts'",
      '',
    ])
  })

  it('adds an entry to a list', () => {
    expect(insert('list.ts', /list = \[[^\]]*/, ', __nouns__').apply(source, names)).toContain('[a, b, workPlans]')
  })

  it('adds a line at the end', () => {
    expect(append('index.ts', "export * from './__name__.ts'").apply('export {}\n\n', names)).toBe(
      "export {}\nexport * from './work-plans.ts'\n",
    )
  })

  it('says which file has no place for which line', () => {
    const edit = insert('list.ts', /no such list/, '__nouns__,')
    expect(() => edit.apply(source, names)).toThrow('list.ts no longer has a place for: workPlans,')
  })
})

describe('the templates', () => {
  it('have a name for every placeholder', () => {
    const files = {
      ...renderTemplates('package', names),
      ...renderTemplates('feature', { ...names, __migration__: '0009-x' }),
    }
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['packages/work-plans/README.md', 'packages/schema/src/work-plans.ts']),
    )
    for (const [path, content] of Object.entries(files)) expect(path + content).not.toMatch(/__[A-Za-z]+__/)
  })

  it('refuse a placeholder without a name', () => {
    expect(() => fill('__colour__', names)).toThrow('No name for __colour__')
  })
})
