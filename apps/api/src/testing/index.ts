/** The services without the doors to them, for tests that start many processes. */
export { createServices, systemActor } from '../services.ts'
export { testActor, testAgency, testApplications, testContent, testNow } from './fixtures.ts'
