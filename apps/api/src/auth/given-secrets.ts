import { randomInt } from 'node:crypto'

/** Nothing that is mistaken for another letter when it is read out or copied by hand. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

function randomLetters(length: number): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
}

/** A password to begin with, `k4mz-7whp-x2ne`: 59 bits. */
export function givenPassword(): string {
  return [randomLetters(4), randomLetters(4), randomLetters(4)].join('-')
}

/** Ten, each of which replaces the second factor once: `k4mz7-whpx2`. */
export function backupCodes(): string[] {
  return Array.from({ length: 10 }, () => `${randomLetters(5)}-${randomLetters(5)}`)
}

/** A backup code as it is kept, whatever the case and the spaces it was typed with. */
export function plainBackupCode(typed: string): string {
  const code = typed.toLowerCase().replaceAll(/[\s-]/g, '')
  return `${code.slice(0, 5)}-${code.slice(5)}`
}
