import { text, type Agency, type Text } from '@gongkai/schema'

type Office = Pick<Agency, 'code' | 'kind' | 'ownOffice' | 'parentCode'>

/**
 * Why an agency may not be its government's own office (本级机关); nothing where it may or does not want to. A region-wide
 * report sums up each unit once, so a government has one own office at most, which reports as a department does.
 */
export function ownOfficeFault(
  office: Office,
  parent: Pick<Agency, 'kind'> | undefined,
  siblings: readonly Office[],
): Text | undefined {
  if (!office.ownOffice) return undefined
  if (office.kind !== 'department')
    return text('本级机关的类别须为“部门”', 'a government’s own office has to be of the kind department')
  if (parent?.kind !== 'government')
    return text('本级机关的上级须为一级人民政府', 'a government’s own office has to stand below a government')
  const other = siblings.find(({ code, ownOffice }) => ownOffice && code !== office.code)
  return (
    other &&
    text(
      `同一级政府只能有一个本级机关，现为 ${other.code}；请先取消其本级机关标记`,
      `a government has one own office; it is ${other.code} now, take the mark from it first`,
    )
  )
}
