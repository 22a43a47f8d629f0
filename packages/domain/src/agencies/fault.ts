import type { Text } from '@gongkai/schema'

/** What is wrong with a field of what somebody wants to do with an agency, and what is allowed. */
export interface AgencyFault {
  readonly field: string
  readonly message: Text
}

export function fault(field: string, zh: string, en: string): AgencyFault {
  return { field, message: { zh, en } }
}
