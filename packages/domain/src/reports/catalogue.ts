import { balance, proceedingsSum, resultSum, rowSum } from './rules/sums.ts'
import type { Rule } from './subject.ts'

export const catalogue: readonly Rule[] = [balance, resultSum, rowSum, proceedingsSum]
