export { type Api, type ApiOptions, createApi, type Services } from './app.ts'
export { type Actor, systemActor } from './services.ts'
export { ProblemError } from './http/problem.ts'
export type { Log, LogEntry } from './http/access-log.ts'
