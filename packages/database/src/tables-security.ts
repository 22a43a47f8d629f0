export interface SecurityTables {
  sign_in: SignInTable
}

/** The login log. `person_id` null: nobody has the name that was typed. */
export interface SignInTable {
  id: string
  person_id: string | null
  at: string
  outcome: 'signed-in' | 'wrong-password' | 'wrong-code' | 'locked' | 'disabled' | 'unknown'
  address: string
  agent: string
}
