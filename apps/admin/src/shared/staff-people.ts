import { unwrap, type StaffClient } from '@gongkai/api/client/staff'
import type { AuditQuery, PasswordChange, PersonChange, PersonCreate, SignInOutcome } from '@gongkai/schema'

/** What the own account, people and their records ask of the staff API. */
export function peopleCalls(client: StaffClient) {
  const { account, people } = client
  const person = people[':id']
  const of = (id: string) => ({ param: { id } })

  return {
    getAccount: () => unwrap(account.$get()),
    changePassword: (json: PasswordChange) => unwrap(account.password.$put({ json })),
    enrolSecondFactor: (password: string) => unwrap(account['second-factor'].$post({ json: { password } })),
    confirmSecondFactor: (code: string) => unwrap(account['second-factor'].confirm.$post({ json: { code } })),
    renewBackupCodes: (password: string) => unwrap(account['backup-codes'].$post({ json: { password } })),
    disableSecondFactor: (password: string) => unwrap(account['second-factor'].$delete({ json: { password } })),
    endSession: (id: string) => unwrap(account.sessions[':id'].$delete(of(id))),

    listPeople: () => unwrap(people.$get()),
    addPerson: (json: PersonCreate) => unwrap(people.$post({ json })),
    getPerson: (id: string) => unwrap(person.$get(of(id))),
    changePerson: (id: string, json: PersonChange) => unwrap(person.$patch({ ...of(id), json })),
    disablePerson: (id: string) => unwrap(person.disable.$post(of(id))),
    enablePerson: (id: string) => unwrap(person.enable.$post(of(id))),
    unlockPerson: (id: string) => unwrap(person.unlock.$post(of(id))),
    resetPassword: (id: string) => unwrap(person['reset-password'].$post(of(id))),
    resetSecondFactor: (id: string) => unwrap(person['reset-second-factor'].$post(of(id))),
    listPersonSignIns: (id: string) => unwrap(person['sign-ins'].$get(of(id))),
    listPersonViews: (id: string) => unwrap(person.views.$get(of(id))),
    listPersonAudit: (id: string, cursor?: string) =>
      unwrap(person.audit.$get({ ...of(id), query: cursor === undefined ? {} : { cursor } })),
    listSignIns: (query: { outcome?: SignInOutcome; cursor?: string }) => unwrap(client['sign-ins'].$get({ query })),
    listAudit: (query: AuditQuery) => unwrap(client.audit.$get({ query })),
  }
}
