export { onBothEngines, type TestEngine } from './on-both-engines.ts'
export { type EmptyDatabase, emptyPostgresql, emptySqlite, openMigrated } from './test-databases.ts'
