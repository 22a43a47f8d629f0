import type { Role } from '@gongkai/schema'
import type { MessageKey } from './messages.ts'

export interface MenuItem {
  /** The name of its route; an item without one is not shown. */
  readonly route: string
  readonly label: MessageKey
  /** Absent: every role. */
  readonly who?: readonly Role[]
  /** For those who have units below them. */
  readonly county?: true
}

export interface MenuGroup {
  readonly label: MessageKey
  readonly items: readonly MenuItem[]
}

const filling: readonly Role[] = ['clerk', 'administrator']

const groups: readonly MenuGroup[] = [
  {
    label: 'app.groups.mine',
    items: [
      { route: 'workbench', label: 'app.workbench' },
      { route: 'reports', label: 'app.reports' },
    ],
  },
  {
    label: 'app.groups.county',
    items: [
      { route: 'board', label: 'board.title', county: true },
      { route: 'sums', label: 'sums.title', county: true },
      { route: 'due-dates', label: 'dueDates.title', county: true },
    ],
  },
  {
    label: 'app.groups.agencies',
    items: [
      { route: 'agencies', label: 'app.agencies' },
      { route: 'people', label: 'app.people', who: ['administrator'] },
    ],
  },
  {
    label: 'app.groups.import',
    items: [
      { route: 'import', label: 'app.import', who: filling },
      { route: 'batches', label: 'app.batches', who: filling },
    ],
  },
  {
    label: 'app.groups.records',
    items: [
      { route: 'notifications', label: 'notifications.title' },
      { route: 'audit', label: 'app.audit', who: ['approver', 'administrator'] },
      { route: 'account', label: 'app.account' },
    ],
  },
]

/** What of the menu somebody sees; groups with nothing in them are left out. */
export function menuFor(
  { role, hasUnits }: { readonly role: Role; readonly hasUnits: boolean },
  exists: (route: string) => boolean,
): MenuGroup[] {
  return groups
    .map((group) => ({
      ...group,
      items: group.items.filter(
        ({ route, who, county }) => exists(route) && (!who || who.includes(role)) && (!county || hasUnits),
      ),
    }))
    .filter(({ items }) => items.length > 0)
}
