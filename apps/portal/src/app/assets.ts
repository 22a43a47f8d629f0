import { createHash } from 'node:crypto'
import stylesheet from '../styles/portal.css?inline'
import icon from './icon.svg?raw'

export interface Asset {
  readonly path: string
  readonly type: string
  readonly body: string
}

/** A file under a name that changes with its content, so that it may be kept for ever. */
function asset(name: string, extension: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 10)
  return { path: `/assets/${name}-${hash}.${extension}`, type, body }
}

export const styles = asset('portal', 'css', 'text/css; charset=utf-8', stylesheet)
export const favicon = asset('icon', 'svg', 'image/svg+xml', icon)

/** All files that pages refer to, by path. */
export const assets: ReadonlyMap<string, Asset> = new Map([styles, favicon].map((file) => [file.path, file]))
