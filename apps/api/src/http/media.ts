import type { z } from 'zod'

/** `responses` of a route that answers JSON. */
export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { 200: { description, content: { 'application/json': { schema } } } }
}

/** `responses` of a route that answers a document of another kind. */
export function document(mediaType: string, description: string) {
  return { 200: { description, content: { [mediaType]: { schema: { type: 'string' as const } } } } }
}

/** `request` with a JSON body that must be there. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { body: { required: true, content: { 'application/json': { schema } } } }
}
