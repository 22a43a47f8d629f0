import type { Agency } from '@gongkai/schema'
import { useLanguage } from '../../shared/language.ts'

/** The years that an agency is expected to report on, in words. */
export function useYears() {
  const { t } = useLanguage()
  function yearsOf({ expected }: Pick<Agency, 'expected'>): string {
    if (!expected) return t('agencies.notExpected')
    const { firstYear: first, lastYear: last } = expected
    return last === null ? t('agencies.since', { first }) : t('agencies.between', { first, last })
  }
  return { yearsOf }
}
