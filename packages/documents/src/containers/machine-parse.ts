import type { CellId } from '@gongkai/schema'

/** A report that another program has parsed: keys say where a number belongs, but not whether it was read rightly. */
export interface MachineParse {
  readonly figures: ReadonlyMap<CellId, number>
  readonly texts: readonly { readonly title: string; readonly content: string }[]
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const keys = ['activeDisclosureData', 'tableData', 'reviewLitigationData'] as const

const proactive: Readonly<Record<string, CellId>> = {
  'regulations.made': 'proactive.regulations.issued',
  'regulations.repealed': 'proactive.regulations.repealed',
  'regulations.valid': 'proactive.regulations.inForce',
  'normativeDocuments.made': 'proactive.normativeDocuments.issued',
  'normativeDocuments.repealed': 'proactive.normativeDocuments.repealed',
  'normativeDocuments.valid': 'proactive.normativeDocuments.inForce',
  'licensing.processed': 'proactive.licensing.decisions',
  'punishment.processed': 'proactive.penalties.decisions',
  'coercion.processed': 'proactive.coercion.decisions',
  'fees.amount': 'proactive.fees.amountWanYuan',
}

const applicants: Readonly<Record<string, string>> = {
  naturalPerson: 'naturalPerson',
  'legalPerson.commercial': 'commercialEnterprise',
  'legalPerson.research': 'researchInstitution',
  'legalPerson.social': 'publicWelfareOrganization',
  'legalPerson.legal': 'legalServiceOrganization',
  'legalPerson.other': 'otherOrganization',
  total: 'total',
}

const results: Readonly<Record<string, string>> = {
  newReceived: 'newlyReceived',
  carriedOver: 'carriedIn',
  'results.granted': 'granted',
  'results.partialGrant': 'partiallyGranted',
  'results.denied.stateSecret': 'deniedStateSecret',
  'results.denied.lawForbidden': 'deniedOtherLaw',
  'results.denied.safetyStability': 'deniedSecurityStability',
  'results.denied.thirdPartyRights': 'deniedThirdPartyRights',
  'results.denied.internalAffairs': 'deniedInternalAffairs',
  'results.denied.processInfo': 'deniedProcessInformation',
  'results.denied.enforcementCase': 'deniedEnforcementFile',
  'results.denied.adminQuery': 'deniedAdministrativeInquiry',
  'results.unableToProvide.noInfo': 'unableNotHeld',
  'results.unableToProvide.needCreation': 'unableNeedsCreation',
  'results.unableToProvide.unclear': 'unableStillUnclear',
  'results.notProcessed.complaint': 'notProcessedPetition',
  'results.notProcessed.repeat': 'notProcessedRepeat',
  'results.notProcessed.publication': 'notProcessedPublication',
  'results.notProcessed.massiveRequests': 'notProcessedExcessive',
  'results.notProcessed.confirmInfo': 'notProcessedReissue',
  'results.other.overdueCorrection': 'otherNoCorrection',
  'results.other.overdueFee': 'otherUnpaidFee',
  'results.other.otherReasons': 'otherMisc',
  'results.totalProcessed': 'resultTotal',
  'results.carriedForward': 'carriedForward',
}

const blocks: Readonly<Record<string, string>> = {
  review: 'reconsideration',
  litigationDirect: 'litigationDirect',
  litigationPostReview: 'litigationAfterReconsideration',
}
const outcomes: Readonly<Record<string, string>> = {
  maintain: 'upheld',
  correct: 'corrected',
  other: 'other',
  unfinished: 'pending',
  total: 'total',
}

/** Finds the figures by their keys; the text around them may be torn and is not valid JSON. */
export function findMachineParse(text: string): MachineParse | undefined {
  if (!keys.some((key) => text.includes(`"${key}"`))) return undefined
  const figures = new Map<CellId, number>()
  for (const key of keys)
    for (const [path, value] of numbersIn(objectAfter(text, key))) {
      const id = cellOf(key, path)
      if (id) figures.set(id, value)
    }
  return { figures, texts: textsIn(text) }
}

function cellOf(key: (typeof keys)[number], path: string): CellId | undefined {
  if (key === 'activeDisclosureData') return proactive[path]
  if (key === 'reviewLitigationData') {
    const [block = '', outcome = ''] = path.split('.')
    return blocks[block] && outcomes[outcome] && `proceedings.${blocks[block]}.${outcomes[outcome]}`
  }
  const applicant = Object.keys(applicants).find((prefix) => path.startsWith(`${prefix}.`))
  const row = applicant && results[path.slice(applicant.length + 1)]
  return row && `applications.${row}.${applicants[applicant]}`
}

/** The object after a key, by balanced braces; it holds no strings, so that torn characters cannot mislead. */
function objectAfter(text: string, key: string): Json {
  const from = text.indexOf('{', text.indexOf(`"${key}"`))
  if (from < 0) return null
  let depth = 0
  for (let at = from; at < Math.min(text.length, from + 200_000); at += 1) {
    if (text[at] === '{') depth += 1
    else if (text[at] === '}') depth -= 1
    if (depth === 0) return parse(text.slice(from, at + 1))
  }
  return null
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return null
  }
}

function numbersIn(json: Json, path = '', depth = 0): [string, number][] {
  if (typeof json === 'number') return [[path, json]]
  if (depth > 6 || json === null || typeof json !== 'object' || Array.isArray(json)) return []
  return Object.entries(json).flatMap(([key, value]) =>
    numbersIn(value, path === '' ? key : `${path}.${key}`, depth + 1),
  )
}

/** Titles and contents of text sections; a closing quotation mark may be lost, the next section's brace is not. */
function textsIn(text: string): { title: string; content: string }[] {
  return text
    .split('{"title":"')
    .slice(1)
    .flatMap((section) => {
      const [title = '', rest] = section.split('","type":"text","content":"', 2)
      const end = rest?.search(/"?\},\{"title|"?\}\]\}/) ?? -1
      return rest === undefined
        ? []
        : { title, content: (end < 0 ? rest : rest.slice(0, end)).replaceAll('\\n', '\n').replace(/"?\},?$/, '') }
    })
}
