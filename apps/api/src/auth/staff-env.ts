import type { Person } from '@gongkai/schema'
import type { Actor } from '../actor.ts'
import type { Idempotency } from '../http/idempotency.queries.ts'

/** Who is signed in: as the person sees themselves, and as the services authorise them. */
export interface SignedIn {
  readonly person: Person
  readonly actor: Actor
}

export interface StaffEnv {
  Variables: {
    requestId: string
    signedIn: SignedIn | undefined
    idempotency: Idempotency
  }
}
