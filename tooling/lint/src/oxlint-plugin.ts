/** The part of the linter's plugin interface that our rules use. oxlint itself is a dependency of the root only. */
export interface Node {
  readonly type?: string
  readonly name?: string
  readonly value?: unknown
  readonly source?: Node | null
  readonly callee?: Node
  readonly object?: Node
  readonly property?: Node
  readonly arguments?: readonly Node[]
}

export interface Context {
  readonly cwd: string
  readonly filename: string
  report(finding: { node: Node; message: string }): void
}

export type Visitor = Record<string, (node: Node) => void>

export interface Rule {
  create(context: Context): Visitor
}

export interface Plugin {
  readonly meta: { readonly name: string }
  readonly rules: Readonly<Record<string, Rule>>
}
