import { z } from '@hono/zod-openapi'

/**
 * The schema of an answer that is data of ours, not input: its TypeScript type is the contract, the OpenAPI document
 * shows it as an object with a description.
 */
export function described<T>(description: string) {
  return z.custom<T>().openapi({ type: 'object', description })
}
