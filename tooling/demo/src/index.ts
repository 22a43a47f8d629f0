export {
  exampleAgencies,
  exampleCounty,
  type ExampleRename,
  exampleRenames,
  type ExampleReport,
  exampleReports,
  exampleYears,
} from './example-county.ts'
export { inventedContent } from './invented-report.ts'
export { demoPassword, demoPeople, type DemoPerson } from './people.ts'
export { realPlaces } from './places.ts'
export { type PublishedReportImport, publishedReports } from './published.ts'
export { random, type Random } from './random.ts'
export { unitFigures, type UnitSize } from './unit-figures.ts'
