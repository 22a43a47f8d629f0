import { officer, prepareCounty } from './county.ts'
import { measure } from './measure.ts'
import { startServer } from './measured-server.ts'
import { countyTargets } from './target.ts'

/** What the staff's side costs in a county of 80 units and ten years, signed in as its officer. */
export async function* measureCounty(folder: string): AsyncGenerator<string> {
  await prepareCounty(folder)
  const server = await startServer(folder)
  yield '\na county of 80 units over 10 years\n'
  const cookie = await signIn(server.address)
  for (const target of countyTargets()) yield await measure(server.address, target, { cookie })
  await server.stop()
}

async function signIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/staff/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify(officer),
  })
  if (!answer.ok) throw new Error(`signing in: ${answer.status} ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
