import type { Connection, SignInTable } from '@gongkai/database'
import type { SignIn, SignInOutcome } from '@gongkai/schema'
import type { Selectable } from 'kysely'
import { endOfSubtree } from '../subtree.ts'
import { uuidAt } from '../uuid.ts'

/** The Cybersecurity Law (网络安全法) has logs kept for no less than six months. */
const keptMs = 200 * 24 * 60 * 60 * 1000

export interface SignInFilter {
  readonly outcome?: SignInOutcome | undefined
  readonly from?: string | undefined
  readonly before?: string | undefined
  /** The last line of the page before. */
  readonly after?: { readonly at: string; readonly id: string } | undefined
}

/** Writes a line of the login log, and drops those that are old enough. */
export async function addSignIn(trx: Connection, line: Omit<SignInTable, 'id' | 'at'>, at: Date): Promise<void> {
  await trx
    .deleteFrom('sign_in')
    .where('at', '<', new Date(at.getTime() - keptMs).toISOString())
    .execute()
  await trx
    .insertInto('sign_in')
    .values({ ...line, id: uuidAt(at), at: at.toISOString() })
    .execute()
}

/** The newest first. */
export async function listSignInsOf(db: Connection, personId: string, limit: number): Promise<SignIn[]> {
  const rows = await signIns(db).where('sign_in.person_id', '=', personId).limit(limit).execute()
  return rows.map(toSignIn)
}

/** Those of a subtree's people, the newest first; `everybody`: also attempts with names that nobody has. */
export async function listSignIns(
  db: Connection,
  { path, everybody }: { path: string; everybody: boolean },
  { outcome, from, before, after }: SignInFilter,
  limit: number,
): Promise<SignIn[]> {
  const rows = await signIns(db)
    .where((is) => {
      const below = is.and([is('agency.path', '>=', path), is('agency.path', '<', endOfSubtree(path))])
      return everybody ? is.or([below, is('sign_in.person_id', 'is', null)]) : below
    })
    .$if(outcome !== undefined, (query) => query.where('outcome', '=', outcome ?? 'unknown'))
    .$if(from !== undefined, (query) => query.where('at', '>=', from ?? ''))
    .$if(before !== undefined, (query) => query.where('at', '<', before ?? ''))
    .$if(after !== undefined, (query) =>
      query.where((is) =>
        is.or([
          is('at', '<', after?.at ?? ''),
          is.and([is('at', '=', after?.at ?? ''), is('sign_in.id', '<', after?.id ?? '')]),
        ]),
      ),
    )
    .limit(limit)
    .execute()
  return rows.map(toSignIn)
}

const signIns = (db: Connection) =>
  db
    .selectFrom('sign_in')
    .leftJoin('person', 'person.user_id', 'sign_in.person_id')
    .leftJoin('user', 'user.id', 'person.user_id')
    .leftJoin('agency', 'agency.id', 'person.agency_id')
    .selectAll('sign_in')
    .select(['user.name', 'agency.name as agencyName'])
    .orderBy('at', 'desc')
    .orderBy('sign_in.id', 'desc')

type SignInRow = Selectable<SignInTable> & { name: string | null; agencyName: string | null }

function toSignIn({ person_id: id, name, agencyName, ...line }: SignInRow): SignIn {
  return { ...line, person: id === null ? null : { id, name: name ?? '', agencyName: agencyName ?? '' } }
}
