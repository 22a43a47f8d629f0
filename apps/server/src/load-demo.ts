import { type Services, systemActor } from '@gongkai/api'
import {
  demoPassword,
  demoPeople,
  exampleAgencies,
  exampleRenames,
  exampleReports,
  publishedReports,
  realPlaces,
} from '@gongkai/demo'
import type { Progress } from './progress.ts'

/** Loads agencies, people and reports of the demo; what is there already stays as it is. */
export async function loadDemo(services: Services, progress: Progress): Promise<void> {
  if ((await services.agencies.listAgencies({})).length > 0) return
  await services.agencies.importAgencies([...realPlaces, ...exampleAgencies], systemActor)
  for (const { code, ...rename } of exampleRenames)
    await services.agencies.renameAgency(code, { ...rename, dryRun: false }, systemActor)
  const published = await publishedReports()
  const example = exampleReports()
  const total = published.length + example.length + demoPeople.length
  let done = 0
  const step = () => progress.step((done += 1), total)

  for (const person of demoPeople) {
    await services.people.createPerson({ ...person, password: demoPassword }, systemActor)
    step()
  }
  for (const { agencyCode, year, content } of published) {
    await services.reports.importPublished(agencyCode, year, content, {}, systemActor)
    step()
  }
  for (const { agencyCode, year, content, stage } of example) {
    if (stage === 'published')
      await services.reports.importPublished(
        agencyCode,
        year,
        content,
        { publishedAt: `${year + 1}-01-25T02:00:00.000Z` },
        systemActor,
      )
    else await leaveUnpublished(services, { agencyCode, year, content }, stage)
    step()
  }
  progress.end()
}

async function leaveUnpublished(
  services: Services,
  report: Parameters<Services['reports']['createReport']>[0],
  stage: 'draft' | 'submitted',
): Promise<void> {
  const { summary } = await services.reports.createReport(report, systemActor)
  if (stage === 'submitted') await services.reports.submitReport(summary.id, {}, systemActor)
}
