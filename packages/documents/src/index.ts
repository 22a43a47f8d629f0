export { readReport, type DocumentInput } from './reader/read-report.ts'
