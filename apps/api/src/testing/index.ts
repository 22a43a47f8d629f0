export { testActor, testAgency, testApplications, testContent, testNow } from './fixtures.ts'
