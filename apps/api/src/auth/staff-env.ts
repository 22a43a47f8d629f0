import type { Person } from '@gongkai/schema'
import type { Actor } from '../actor.ts'
import type { Idempotency } from '../http/idempotency.queries.ts'

/** A member of staff: as they see themselves, and as the services authorise them. */
export interface StaffAccount {
  readonly person: Person
  readonly actor: Actor
  readonly disabled: boolean
}

/** Who is signed in, and in which of their sessions. */
export interface SignedIn extends StaffAccount {
  readonly sessionId: string
}

export interface StaffEnv {
  Variables: {
    requestId: string
    signedIn: SignedIn | undefined
    idempotency: Idempotency
  }
}
