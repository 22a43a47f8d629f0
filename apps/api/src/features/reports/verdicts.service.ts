import type { Connection } from '@gongkai/database'
import { type Finding, text, type Verdict, type VerdictGive } from '@gongkai/schema'
import { type Actor, authorize } from '../../actor.ts'
import { ProblemError } from '../../http/problem.ts'
import { getReport } from './read-reports.ts'
import type { ReportsContext } from './reports-context.ts'
import { findingsOf } from './staff-report.ts'
import { deleteVerdict, listVerdicts, putVerdict } from './verdicts.queries.ts'
import { getVersion } from './versions.queries.ts'

const judges = ['reviewer', 'approver', 'administrator'] as const

/** What people say of findings. It hangs on the report and the finding's key: checks, versions and corrections come and go. */
export function reportVerdicts({ database, now, record }: ReportsContext) {
  async function judge(
    id: string,
    actor: Actor,
    step: (trx: Connection, findings: readonly Finding[]) => Promise<void>,
  ): Promise<Verdict[]> {
    return database.write.transaction().execute(async (trx) => {
      const report = await getReport(trx, id, actor)
      authorize(actor, judges, report.agency.path)
      const version = await getVersion(trx, id, report.workingVersion)
      const { findings } = await findingsOf(trx, report, version)
      await step(trx, findings)
      return listVerdicts(trx, id, findings)
    })
  }

  /** Gives a verdict on a finding as it stands, in place of an earlier one. */
  function giveVerdict(id: string, { key, verdict, reason }: VerdictGive, actor: Actor): Promise<Verdict[]> {
    return judge(id, actor, async (trx, findings) => {
      const finding = findings.find((one) => one.key === key)
      if (!finding) throw unknownFinding()
      const given = { report_id: id, finding_key: key, verdict, reason, by: actor.id, at: now().toISOString() }
      await putVerdict(trx, { ...given, left_value: finding.left, right_value: finding.right })
      await record(trx, { actor, action: 'judge', subject: `report:${id}`, detail: { key, verdict, reason } })
    })
  }

  async function takeBackVerdict(id: string, key: string, actor: Actor): Promise<Verdict[]> {
    return judge(id, actor, async (trx) => {
      if (!(await deleteVerdict(trx, id, key))) throw new ProblemError('not-found')
      await record(trx, { actor, action: 'unjudge', subject: `report:${id}`, detail: { key } })
    })
  }

  return { giveVerdict, takeBackVerdict }
}

function unknownFinding(): ProblemError {
  const message = text('现在没有这条核对结果', 'no check says this at present')
  return new ProblemError('invalid', { fields: [{ path: 'key', message }] })
}
