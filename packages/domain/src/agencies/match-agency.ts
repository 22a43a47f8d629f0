interface Named {
  readonly name: string
  readonly shortName: string
}

/**
 * The agencies a printed name can mean, best first: reports print 固镇县湖沟镇, 湖沟镇人民政府 or 固镇县湖沟镇人民政府
 * for one agency. More than one answer: a person has to choose.
 */
export function matchAgency<A extends Named>(printed: string, agencies: readonly A[]): A[] {
  const wanted = bare(printed)
  if (wanted === '') return []
  const exact = agencies.filter((agency) => bare(agency.name) === wanted)
  if (exact.length > 0) return exact
  const longer = agencies.filter(
    (agency) => bare(agency.name).endsWith(wanted) && wanted.endsWith(bare(agency.shortName)),
  )
  if (longer.length > 0) return longer
  // The report prints more than the directory: 淮安市洪泽区 for 洪泽区, 亳州市涡阳县涡南镇 for 涡阳县涡南镇.
  return agencies.filter((agency) => wanted.endsWith(bare(agency.name)))
}

function bare(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(人民政府|办事处)$/, '')
}
