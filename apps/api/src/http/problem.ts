import { problemCatalogue, type ProblemCode, type Text } from '@gongkai/schema'

export interface ProblemDetails {
  /** One sentence more than the code's title: which code, which state. */
  readonly detail?: Text
  /** What was wrong where, and what is allowed. */
  readonly fields?: readonly { readonly path: string; readonly message: Text }[]
  /** For `conflict`: what is stored now. For `already-exists` of a report: its `id` and `state`. */
  readonly current?: unknown
}

/** What a service throws; the HTTP layer maps it once to `application/problem+json` in the reader's language. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly code: ProblemCode
  readonly detail: Text | undefined
  readonly fields: ProblemDetails['fields']
  readonly current: unknown

  constructor(code: ProblemCode, { detail, fields, current }: ProblemDetails = {}) {
    super(`${code}: ${detail?.en ?? problemCatalogue[code].title.en}`)
    this.code = code
    this.detail = detail
    this.fields = fields
    this.current = current
  }
}
