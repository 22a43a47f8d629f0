import { carry, items2019, pending } from './rules/carried.ts'
import { complete, type } from './rules/cell-values.ts'
import { smallestDocumentStock, stock, stock2019 } from './rules/documents.ts'
import { formChapter, formEdition, formLabel } from './rules/form.ts'
import { rulesLevel } from './rules/level.ts'
import { directSuit, feeRow, unit } from './rules/questions.ts'
import { balance, proceedingsSum, resultSum, rowSum } from './rules/sums.ts'
import { textChapter5, textChapter6, textSimilarity } from './rules/text-chapters.ts'
import { textClaim } from './rules/text-claims.ts'
import { textCategorySum } from './rules/text-parts.ts'
import { textGrowth, textPercent } from './rules/text-rates.ts'
import { textTable } from './rules/text-table.ts'
import { textPeriod, textYear } from './rules/text-years.ts'
import { unitSum } from './rules/unit-sum.ts'
import { unitsEdition, unitsMissing, unitsStatus } from './rules/units.ts'
import { editionBreak, outlier } from './rules/years.ts'
import type { Rule } from './subject.ts'

/**
 * Every rule that a report is checked by, the only place where rules live. Two statements of the field are left out on
 * purpose:
 * - PARTIAL-ONCE: 部分公开 is counted once and not also under 不予公开 (printed on the form, art. 37). A table that counts
 *   an application twice still balances, so this can only be seen in the cases themselves.
 * - T2-FEES-VS-CH6: table 2's 行政事业性收费 and chapter six's 信息处理费 are different money; comparing them is a known
 *   mistake, not a check.
 */
export const catalogue: readonly Rule[] = [
  balance,
  resultSum,
  rowSum,
  proceedingsSum,
  type,
  complete,
  formEdition,
  formLabel,
  formChapter,
  rulesLevel,
  smallestDocumentStock,
  unit,
  directSuit,
  feeRow,
  textTable,
  textCategorySum,
  textPercent,
  textClaim,
  textPeriod,
  textYear,
  textChapter5,
  textChapter6,
  carry,
  stock,
  stock2019,
  items2019,
  pending,
  editionBreak,
  outlier,
  textGrowth,
  textSimilarity,
  unitSum,
  unitsMissing,
  unitsEdition,
  unitsStatus,
]
