import { Person } from '@gongkai/schema'
import type { StaffEnv } from '../../auth/staff-env.ts'
import { actorOf, staffRoute } from '../../auth/staff-route.ts'
import { json } from '../../http/media.ts'
import { createRouter } from '../../http/router.ts'
import type { PeopleService } from './people.service.ts'

const list = staffRoute(
  { who: ['administrator'] },
  { method: 'get', path: '/people', responses: json(Person.array(), 'Everybody of the own subtree') },
)

export function peopleRoutes(people: PeopleService) {
  return createRouter<StaffEnv>().openapi(list, async (c) => c.json(await people.listPeople(actorOf(c)), 200))
}
