import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; about 35 ms off the event loop. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const
const tagLength = 32

/** `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>`: carries its cost, so that a later one can differ. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const hash = await derive('argon2id', { ...cost, tagLength, message: normalize(password), nonce })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${toText(nonce)}$${toText(hash)}`
}

export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const stored = parse(hash)
  if (!stored) return false
  const actual = await derive('argon2id', { ...stored.parameters, message: normalize(password) })
  return timingSafeEqual(actual, stored.hash)
}

function parse(text: string): { parameters: Omit<Argon2Parameters, 'message'>; hash: Buffer } | undefined {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(text)
  if (!parts) return undefined
  const [, memory, passes, parallelism, nonce = '', tag = ''] = parts
  const hash = Buffer.from(tag, 'base64')
  const parameters = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: hash.length,
    nonce: Buffer.from(nonce, 'base64'),
  }
  return { parameters, hash }
}

/** The same password typed on another keyboard must match: 全角 and composed forms are one. */
function normalize(password: string): string {
  return password.normalize('NFKC')
}

function toText(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
