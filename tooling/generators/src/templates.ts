/** Files to write, by their path below the repository's root. */
export type Files = Readonly<Record<string, string>>

/** A library with one export, one test and three lines of README; it passes `pnpm verify` as it is. */
export function packageFiles(name: string): Files {
  const folder = `packages/${name}`
  return {
    [`${folder}/package.json`]: `${JSON.stringify(manifest(name), null, 2)}\n`,
    [`${folder}/tsconfig.json`]: `{\n  "extends": "@gongkai/typescript/pure.json",\n  "include": ["src"]\n}\n`,
    [`${folder}/vitest.config.ts`]: `import { suite } from '@gongkai/vitest'\n\nexport default suite()\n`,
    [`${folder}/README.md`]: packageReadme(name),
    [`${folder}/src/index.ts`]: `export { subject } from './${name}.ts'\n`,
    [`${folder}/src/${name}.ts`]: `/** What this package is about. The first real export takes its place. */\nexport const subject = '${name}'\n`,
    [`${folder}/src/${name}.test.ts`]: packageTest(name),
  }
}

function manifest(name: string) {
  return {
    name: `@gongkai/${name}`,
    version: '0.0.0',
    private: true,
    description: `What ${name} is, in one line`,
    license: 'MIT',
    type: 'module',
    exports: { '.': './src/index.ts' },
    scripts: { typecheck: 'tsc --noEmit', test: 'vitest run' },
    devDependencies: {
      '@gongkai/typescript': 'workspace:*',
      '@gongkai/vitest': 'workspace:*',
      typescript: 'catalog:',
      vitest: 'catalog:',
    },
  }
}

function packageReadme(name: string): string {
  return `# @gongkai/${name}

What: say in one line what it gives its users.
Why: say which two packages need it; with one, a folder there is cheaper.
Who may import it: nobody yet; name it in \`tooling/lint/src/directions.ts\` at those who may.
`
}

function packageTest(name: string): string {
  return `import { expect, it } from 'vitest'
import { subject } from './index.ts'

it('says what it is about', () => {
  expect(subject).toBe('${name}')
})
`
}
