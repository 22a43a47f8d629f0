/** A key for a write, so that a repeated one whose answer was lost is not done twice. Works on pages without HTTPS. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What a write says; an uploaded file is only read, and its bytes differ each time it is sent. */
function signatureOf(address: string, body: RequestInit['body']): string | undefined {
  if (body === undefined || body === null) return address
  return typeof body === 'string' ? `${address} ${body}` : undefined
}

const addressOf = (input: string | URL | Request): string => (input instanceof Request ? input.url : input.toString())

export interface StaffFetchOptions {
  language: () => string
  /** The server no longer knows who asks. */
  onSignedOut: () => void
}

/** What every request to the staff API carries, and what every answer is looked at for. */
export function createStaffFetch({ language, onSignedOut }: StaffFetchOptions): typeof globalThis.fetch {
  /** Writes without an answer, by what they say; repeating one uses the same key. */
  const unanswered = new Map<string, string>()

  return async (input, init) => {
    const address = addressOf(input)
    const headers = new Headers(init?.headers)
    headers.set('Accept-Language', language())
    const write = init?.method === 'POST' ? signatureOf(address, init.body) : undefined
    if (write !== undefined) {
      const key = unanswered.get(write) ?? newKey()
      unanswered.set(write, key)
      headers.set('Idempotency-Key', key)
    }
    const response = await fetch(input, { ...init, headers })
    if (write !== undefined) unanswered.delete(write)
    if (response.status === 401 && !address.endsWith('/session')) onSignedOut()
    return response
  }
}
