import { LRUCache } from 'lru-cache'

const mebibyte = 2 ** 20

/** A page as it goes over the wire: encoded once, sent many times. */
export interface SentPage {
  readonly status: number
  readonly body: Uint8Array<ArrayBuffer>
}

/**
 * Rendered pages by address, valid for one version of the published data. Two readers who ask for the same page at
 * once cause it to be rendered once.
 */
export class PageCache {
  readonly #pages = new LRUCache<string, SentPage>({
    maxSize: 48 * mebibyte,
    sizeCalculation: ({ body }) => body.byteLength + 1,
  })
  readonly #rendering = new Map<string, Promise<SentPage>>()
  #version = ''

  /** The page at `address` of `version`, rendered when it is not known. Only found pages are kept. */
  async get(version: string, address: string, render: () => Promise<SentPage>): Promise<SentPage> {
    if (version !== this.#version) this.#startOver(version)
    const known = this.#pages.get(address) ?? this.#rendering.get(address)
    if (known) return known
    const rendering = render()
    this.#rendering.set(address, rendering)
    try {
      const page = await rendering
      // Data that changed while the page was rendered may be in it or not: such a page is shown once.
      if (version === this.#version && page.status === 200) this.#pages.set(address, page)
      return page
    } finally {
      if (this.#rendering.get(address) === rendering) this.#rendering.delete(address)
    }
  }

  #startOver(version: string): void {
    this.#pages.clear()
    this.#rendering.clear()
    this.#version = version
  }
}
