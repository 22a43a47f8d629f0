import type { Connection } from '@gongkai/database'

/** The accounts that better-auth keeps, where administrators and the programs change them without a session. */

export async function findPasswordHash(db: Connection, userId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('account')
    .select('password')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()
  return row?.password ?? undefined
}

/** `given`: by somebody else, so that the person must set their own before anything else. */
export async function setPassword(
  trx: Connection,
  { userId, hash, given, at }: { userId: string; hash: string; given: boolean; at: Date },
): Promise<void> {
  await trx
    .updateTable('account')
    .set({ password: hash, updatedAt: at })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .execute()
  await trx
    .updateTable('person')
    .set({ must_change_password: given ? 1 : 0 })
    .where('user_id', '=', userId)
    .execute()
}

/** Signs the person out everywhere, or everywhere else. */
export async function deleteSessions(trx: Connection, userId: string, exceptId = ''): Promise<void> {
  await trx.deleteFrom('session').where('userId', '=', userId).where('id', '!=', exceptId).execute()
}

/** False: the person has no such session. */
export async function deleteSession(trx: Connection, userId: string, id: string): Promise<boolean> {
  const gone = await trx.deleteFrom('session').where('userId', '=', userId).where('id', '=', id).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export async function removeSecondFactor(trx: Connection, userId: string): Promise<void> {
  await trx.deleteFrom('two_factor').where('userId', '=', userId).execute()
  await trx.updateTable('user').set({ twoFactorEnabled: false }).where('id', '=', userId).execute()
}

export async function forgetWrongCodes(trx: Connection, userId: string): Promise<void> {
  await trx
    .updateTable('two_factor')
    .set({ failedVerificationCount: 0, lockedUntil: null })
    .where('userId', '=', userId)
    .execute()
}
