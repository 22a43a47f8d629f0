export * from './spec.ts'
export * from './query.ts'
export * from './chart.ts'
export * from './rows.ts'
