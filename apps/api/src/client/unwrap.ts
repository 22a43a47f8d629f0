import type { Problem } from '@gongkai/schema'
import type { ClientResponse } from 'hono/client'

/** What the server refused, in the reader's language. */
export class ProblemResponse extends Error {
  override readonly name = 'ProblemResponse'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
}

/** The JSON of an answer; throws `ProblemResponse` for a Problem and a plain Error for anything that is not ours. */
export async function unwrap<T>(answer: Promise<ClientResponse<T, number, 'json'>>): Promise<T> {
  const response = await answer
  if (response.ok) return response.json()
  const type = response.headers.get('content-type') ?? ''
  if (type.startsWith('application/problem+json')) throw new ProblemResponse((await response.json()) as Problem)
  throw new Error(`The server answered ${response.status}`)
}
