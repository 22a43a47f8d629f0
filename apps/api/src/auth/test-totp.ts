import { createHmac } from 'node:crypto'

/** The code that an authenticator app shows now: RFC 6238 with its defaults, SHA-1, 30 seconds, six digits. */
export function testTotp(base32: string): string {
  const bits = [...base32.replaceAll('=', '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter))
  const binary = bits.map((value) => value.toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((binary.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', key).update(counter).digest()
  const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 0xf) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

export const wrongCodeOf = (base32: string) => (testTotp(base32) === '000000' ? '000001' : '000000')
