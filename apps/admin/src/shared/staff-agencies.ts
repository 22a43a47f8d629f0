import { unwrap, type StaffClient } from '@gongkai/api/client/staff'
import type {
  AgencyClose,
  AgencyImport,
  AgencyMerge,
  AgencyMove,
  AgencyPatch,
  AgencyRename,
  AgencyReopen,
  AgencySheet,
} from '@gongkai/schema'

/** What the pages of agencies ask of the staff API. */
export function agencyCalls(client: StaffClient) {
  const { agencies } = client
  const agency = agencies[':code']
  const of = (code: string) => ({ param: { code } })

  return {
    listAgencies: () => unwrap(agencies.$get()),
    addAgency: (json: AgencyImport) => unwrap(agencies.$post({ json })),
    correctAgency: (code: string, json: AgencyPatch) => unwrap(agency.$patch({ ...of(code), json })),
    importAgencies: (json: AgencySheet) => unwrap(agencies.import.$post({ json })),
    listAgencyHistory: (code: string) => unwrap(agency.history.$get(of(code))),
    renameAgency: (code: string, json: AgencyRename) => unwrap(agency.rename.$post({ ...of(code), json })),
    moveAgency: (code: string, json: AgencyMove) => unwrap(agency.move.$post({ ...of(code), json })),
    mergeAgency: (code: string, json: AgencyMerge) => unwrap(agency.merge.$post({ ...of(code), json })),
    closeAgency: (code: string, json: AgencyClose) => unwrap(agency.close.$post({ ...of(code), json })),
    reopenAgency: (code: string, json: AgencyReopen) => unwrap(agency.reopen.$post({ ...of(code), json })),
  }
}
