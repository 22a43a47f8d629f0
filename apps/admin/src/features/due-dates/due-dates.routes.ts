import type { RouteRecordRaw } from 'vue-router'

export const dueDatesRoutes: RouteRecordRaw[] = [
  {
    path: '/due-dates',
    name: 'due-dates',
    component: () => import('./DueDatesPage.vue'),
    meta: { title: 'dueDates.title' },
  },
]
