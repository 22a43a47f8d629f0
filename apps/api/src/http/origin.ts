import { isIP } from 'node:net'
import type { Context } from 'hono'

/** Where a request came from, for the login log and the list of sessions. */
export interface Origin {
  /** Empty: not known. */
  readonly address: string
  /** What the browser says it is, cut to a line. */
  readonly agent: string
}

const longestAgent = 300

export function originOf(c: Context): Origin {
  const agent = (c.req.header('user-agent') ?? '').replaceAll(/[^\x20-\x7e]/g, '').slice(0, longestAgent)
  return { address: addressOf(c), agent }
}

/**
 * The connection's address, as @hono/node-server hands it over. A forwarded address could be anybody's, and is believed
 * only of a proxy on this machine: the last one in the list, which is the one that the proxy itself saw.
 */
function addressOf(c: Context): string {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined
  const address = plain(env?.incoming?.socket?.remoteAddress ?? '')
  if (!isLoopback(address)) return address
  const forwarded = plain(c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '')
  return isIP(forwarded) ? forwarded : address
}

/** An IPv4 address that came over an IPv6 socket is written as what it is. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '')
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.')
}
