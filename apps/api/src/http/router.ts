import { OpenAPIHono } from '@hono/zod-openapi'
import type { Env } from 'hono'
import { throwInvalid } from './valid.ts'

/** A router whose validated routes throw a Problem for input that is not valid. */
export function createRouter<E extends Env>(): OpenAPIHono<E> {
  return new OpenAPIHono<E>({ defaultHook: throwInvalid })
}
