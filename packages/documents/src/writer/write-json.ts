import { cellMapOf, type EditionId } from '@gongkai/schema'
import { reportFormat, ReportJson, type ReportDocument } from './report-document.ts'

/**
 * The canonical JSON of a report (`reportJsonSchema`): keys in the order of the schema, cells in the order of the form,
 * money in 分. The same report gives the same bytes.
 */
export function writeJson(report: ReportDocument): string {
  const document = ReportJson.parse({ ...report, format: reportFormat })
  const ordered = {
    ...document,
    cells: inFormOrder(document.cells, report.edition),
    notes: inFormOrder(document.notes, report.edition),
    explanations: sortedByKey(document.explanations),
  }
  return `${JSON.stringify(ordered, null, 2)}\n`
}

/** Cells as printed; those of the other edition, which a mixed form may have, come after by id. */
function inFormOrder<Value>(record: Readonly<Record<string, Value>>, edition: EditionId): Record<string, Value> {
  const own = [...cellMapOf(edition).keys()].filter((id) => record[id] !== undefined)
  const foreign = Object.keys(sortedByKey(record)).filter((id) => !cellMapOf(edition).has(id))
  return Object.fromEntries([...own, ...foreign].flatMap((id) => (record[id] === undefined ? [] : [[id, record[id]]])))
}

function sortedByKey<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)))
}
