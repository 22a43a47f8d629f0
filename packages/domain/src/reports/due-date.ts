import {
  text,
  type AgencyKind,
  type AgencyLevel,
  type DueCovers,
  type EffectiveDueDate,
  type Text,
} from '@gongkai/schema'

export interface DueDate {
  readonly rule: 'DUE-DEPARTMENT' | 'DUE-GOVERNMENT' | null
  /** The last day, `YYYY-MM-DD` in Asia/Shanghai; null where no statute sets one. */
  readonly date: string | null
  readonly basis: Text
}

interface Kind {
  readonly level: AgencyLevel
  readonly kind: AgencyKind
}

/** A date set by a local notice. */
export interface LocalNotice {
  readonly date: string
  /** The notice it rests on; empty where nobody said. */
  readonly basis: string
}

/**
 * The statutory last day to publish the report on `year` (art. 49): departments at county level and above by 31 January
 * of the next year, local governments at county level and above by 31 March. Art. 49 names neither townships nor
 * sub-districts nor the State Council itself; local notices set the date of the former and may set earlier ones.
 */
export function dueDateOf(year: number, { level, kind }: Kind): DueDate {
  if (level === 'township' || kind === 'subdistrict') return local
  if (kind === 'department')
    return {
      rule: 'DUE-DEPARTMENT',
      date: `${year + 1}-01-31`,
      basis: text(
        '《政府信息公开条例》第四十九条：县级以上人民政府部门，每年 1 月 31 日前',
        'Article 49: departments at county level and above, by 31 January',
      ),
    }
  if (level === 'national')
    return { rule: null, date: null, basis: text('《政府信息公开条例》第四十九条未作规定', 'Article 49 sets no date') }
  return {
    rule: 'DUE-GOVERNMENT',
    date: `${year + 1}-03-31`,
    basis: text(
      '《政府信息公开条例》第四十九条：县级以上地方人民政府，每年 3 月 31 日前',
      'Article 49: local governments at county level and above, by 31 March',
    ),
  }
}

/** The last day that counts: the earlier of the statute's and the local notice's. */
export function effectiveDueDate(year: number, agency: Kind, notice: LocalNotice | undefined): EffectiveDueDate {
  const statutory = dueDateOf(year, agency)
  if (!notice || (statutory.date !== null && statutory.date <= notice.date)) return statutory
  const basis = notice.basis ? text(notice.basis, notice.basis) : text('当地通知', 'Local notice')
  return { date: notice.date, rule: 'LOCAL', basis }
}

/**
 * The notice nearest to an agency: its own, or that of the nearest agency above which set one for its units.
 *
 * @param lineage the agency, its parent, and so on upwards
 */
export function nearestNotice<Notice extends LocalNotice>(
  lineage: readonly string[],
  noticeOf: (agency: string, covers: DueCovers) => Notice | undefined,
): Notice | undefined {
  const [self, ...above] = lineage
  const own = self === undefined ? undefined : noticeOf(self, 'self')
  if (own) return own
  for (const agency of above) {
    const notice = noticeOf(agency, 'units')
    if (notice) return notice
  }
  return undefined
}

/**
 * The days between which a local notice may set the date of the report on `year`: after the year, and no later than the
 * latest statutory day among those it is for; where the statute sets none for one of them, within the next year.
 */
export function localDueRange(year: number, agencies: readonly Kind[]): { readonly from: string; readonly to: string } {
  const dates = agencies.map((agency) => dueDateOf(year, agency).date)
  const statutory = dates.filter((date) => date !== null)
  const all = statutory.length > 0 && statutory.length === dates.length
  return { from: `${year + 1}-01-01`, to: (all && statutory.toSorted().at(-1)) || `${year + 1}-12-31` }
}

const local: DueDate = {
  rule: null,
  date: null,
  basis: text(
    '《政府信息公开条例》第四十九条未规定乡镇和街道的时限，按当地通知',
    'Article 49 sets no date for townships and sub-districts; local notices do',
  ),
}
