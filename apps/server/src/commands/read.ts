import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readReport } from '@gongkai/documents'
import { type Finding, outcomeLabels, type ReadCell, type Reading, severityLabels } from '@gongkai/schema'
import type { Command } from 'commander'

export function addRead(program: Command): void {
  program
    .command('read')
    .description('parse and check a report, write nothing')
    .argument('<file>', 'a report as text or HTML')
    .option('--json', 'print the whole reading as JSON')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const reading = readReport({ name: basename(file), bytes: await readFile(file) })
      process.stdout.write(json ? `${JSON.stringify(reading, null, 2)}\n` : describe(reading))
    })
}

/** A reading for a person: what it is, what is doubtful, what does not agree. */
function describe(reading: Reading): string {
  const cells = Object.values(reading.cells)
  const count = (certainty: string) => cells.filter((cell) => cell.certainty === certainty).length
  const lines = [
    reading.title ?? '（无标题 untitled）',
    `${reading.agency.name ?? '?'} · ${reading.year ?? '?'} · edition ${reading.edition}`,
    `cells: ${count('sure')} sure, ${count('unsure')} unsure, ${count('missing')} missing`,
    ...reading.warnings.map(({ zh, en }) => `! ${zh} ${en}`),
    ...Object.entries(reading.cells)
      .filter(([, cell]) => cell.certainty === 'unsure')
      .map(([id, cell]) => `? ${id}: ${describeCell(cell)}`),
    ...reading.findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'uncertain').map(describeFinding),
  ]
  return `${lines.join('\n')}\n`
}

function describeCell({ printed = '', value, reason }: ReadCell): string {
  return `printed "${printed}", read ${value ?? 'blank'}${reason ? `: ${reason.zh}` : ''}`
}

function describeFinding({ rule, severity, outcome, message }: Finding): string {
  return `- ${rule} ${severityLabels[severity].zh}/${outcomeLabels[outcome].zh}: ${message.zh}`
}
