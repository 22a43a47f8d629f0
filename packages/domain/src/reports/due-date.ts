import { text, type AgencyKind, type AgencyLevel, type Text } from '@gongkai/schema'

export interface DueDate {
  readonly rule: 'DUE-DEPARTMENT' | 'DUE-GOVERNMENT' | null
  /** The last day, `YYYY-MM-DD` in Asia/Shanghai; null where no statute sets one. */
  readonly date: string | null
  readonly basis: Text
}

/**
 * The statutory last day to publish the report on `year` (art. 49): departments at county level and above by 31 January
 * of the next year, local governments at county level and above by 31 March. Art. 49 names neither townships nor
 * sub-districts nor the State Council itself; local notices set the date of the former and may set earlier ones.
 */
export function dueDateOf(year: number, { level, kind }: { level: AgencyLevel; kind: AgencyKind }): DueDate {
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

const local: DueDate = {
  rule: null,
  date: null,
  basis: text(
    '《政府信息公开条例》第四十九条未规定乡镇和街道的时限，按当地通知',
    'Article 49 sets no date for townships and sub-districts; local notices do',
  ),
}
