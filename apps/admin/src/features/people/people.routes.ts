import type { RouteRecordRaw } from 'vue-router'

export const peopleRoutes: RouteRecordRaw[] = [
  {
    path: '/people',
    name: 'people',
    component: () => import('./PeoplePage.vue'),
    meta: { title: 'app.people' },
  },
  {
    path: '/people/sign-ins',
    name: 'sign-ins',
    component: () => import('./SignInsPage.vue'),
    meta: { title: 'people.signIns.title' },
  },
  {
    path: '/people/:id',
    name: 'person',
    component: () => import('./PersonPage.vue'),
    props: true,
    meta: { title: 'people.person' },
  },
]
