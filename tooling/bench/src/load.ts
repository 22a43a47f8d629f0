import autocannon from 'autocannon'

export interface Load {
  readonly requestsPerSecond: number
  readonly failed: number
}

/** Asks for the paths in turn over ten connections for `seconds`; anything but 200 counts as failed. */
export async function load(
  address: string,
  paths: readonly string[],
  seconds: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<Load> {
  let at = 0
  const result = await autocannon({
    url: address,
    connections: 10,
    duration: seconds,
    headers,
    requests: [
      { method: 'GET', setupRequest: (request) => ({ ...request, path: paths[(at += 1) % paths.length] ?? '/' }) },
    ],
  })
  return { requestsPerSecond: result.requests.average, failed: result.non2xx + result.errors }
}
