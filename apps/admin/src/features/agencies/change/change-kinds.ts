import type { Agency } from '@gongkai/schema'

export const changeKinds = ['rename', 'move', 'merge', 'close', 'reopen'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** What may happen to an agency: one that has ended can only go on; one that never reports has nothing to end. */
export function possibleChanges({ expected, parentCode }: Agency): ChangeKind[] {
  if (expected !== null && expected.lastYear !== null) return ['reopen']
  const ending: ChangeKind[] = expected === null ? [] : ['merge', 'close']
  return ['rename', ...(parentCode === null ? [] : (['move'] as const)), ...ending]
}

/** Those that an agency may move below or become part of: not itself, not what stands below it. */
export function candidatesFor(agency: Agency, agencies: readonly Agency[]): Agency[] {
  const parents = new Map(agencies.map(({ code, parentCode }) => [code, parentCode]))
  const isBelow = (code: string | null | undefined): boolean =>
    code === agency.code || (code != null && isBelow(parents.get(code)))
  return agencies.filter(({ code }) => !isBelow(code))
}
