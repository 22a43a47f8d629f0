import { relative, sep } from 'node:path'
import type { Plugin, Rule, Visitor } from './oxlint-plugin.ts'
import { findViolation } from './violation.ts'

/** Import directions, told with their reason. Runs on .ts and on both script blocks of .vue. */
const directions: Rule = {
  create(context): Visitor {
    const file = relative(context.cwd, context.filename).split(sep).join('/')
    const check = (source: { value?: unknown } | null | undefined) => {
      if (typeof source?.value !== 'string') return
      const message = findViolation(file, source.value)
      if (message !== undefined) context.report({ node: source, message })
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source),
    }
  },
}

/** `new Date()` and `Date()` read the clock; the built-in rules only know `Date.now()`. */
const noClock: Rule = {
  create(context): Visitor {
    const message =
      'Nothing here reads a clock: take the day or the instant as an argument, so that tests can choose it.'
    const check: Visitor[string] = (node) => {
      if (node.callee?.name === 'Date' && node.arguments?.length === 0) context.report({ node, message })
    }
    return { NewExpression: check, CallExpression: check }
  },
}

const silencing = new Set(['only', 'skip', 'todo', 'fixme', 'fails'])
const runners = new Set(['describe', 'it', 'suite', 'test', 'bench'])

/** A test that is silenced, or that silences the others, is a hole nobody sees. `skipIf(condition)` stays allowed. */
const noSilencedTest: Rule = {
  create(context): Visitor {
    return {
      MemberExpression(node) {
        let { object } = node
        while (object?.type === 'MemberExpression') object = object.object
        const name = node.property?.name
        if (typeof name !== 'string' || !silencing.has(name) || !runners.has(object?.name ?? '')) return
        context.report({ node, message: `.${name} hides a failing test: mend it or remove it.` })
      },
    }
  },
}

const plugin: Plugin = {
  meta: { name: 'gongkai' },
  rules: { directions, 'no-clock': noClock, 'no-silenced-test': noSilencedTest },
}

export default plugin
