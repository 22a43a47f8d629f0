import type { OpenAPIHono } from '@hono/zod-openapi'
import { Problem } from '@gongkai/schema'
import type { Env } from 'hono'
import { z } from 'zod'

export interface DocumentHead {
  readonly title: string
  readonly description: string
  /** Where the app is mounted. */
  readonly server: string
}

/** The OpenAPI 3.1 document as text, made on first use: it is the same as long as the program runs. */
export function documentOf<E extends Env>(app: () => OpenAPIHono<E>, head: DocumentHead): () => string {
  let made: string | undefined
  return () => (made ??= JSON.stringify(makeDocument(app(), head)))
}

/** Every operation may answer a Problem; said once here, it stays out of the clients' types. */
function makeDocument<E extends Env>(app: OpenAPIHono<E>, { title, description, server }: DocumentHead) {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title, description, version: '1' },
    servers: [{ url: server }],
  })
  const problem = { $ref: '#/components/responses/Problem' }
  for (const path of Object.values(document.paths ?? {}))
    for (const operation of Object.values(path as Record<string, { responses?: Record<string, unknown> }>))
      if (operation.responses) operation.responses.default = problem
  const schema = z.toJSONSchema(Problem, { unrepresentable: 'any' }) as unknown as Record<string, never>
  document.components = {
    ...document.components,
    responses: {
      Problem: { description: 'A problem (RFC 9457)', content: { 'application/problem+json': { schema } } },
    },
  }
  return document
}
