import { indicators, tableIds, type AmountIndicator, type RateIndicator, type TableId } from '@gongkai/schema'

export const rates: readonly RateIndicator[] = indicators.filter((indicator) => indicator.kind === 'rate')

const amounts: readonly AmountIndicator[] = indicators.filter((indicator) => indicator.kind !== 'rate')

/** Of applications only the totals: a row means the same for each kind of applicant. */
export const amountsByTable: readonly { readonly table: TableId; readonly amounts: readonly AmountIndicator[] }[] =
  tableIds.map((table) => ({
    table,
    amounts: amounts.filter(
      (indicator) => indicator.table === table && (table !== 'applications' || indicator.id.endsWith('.total')),
    ),
  }))
