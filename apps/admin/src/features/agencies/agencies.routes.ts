import type { RouteRecordRaw } from 'vue-router'

export const agenciesRoutes: RouteRecordRaw[] = [
  {
    path: '/agencies',
    name: 'agencies',
    component: () => import('./AgenciesPage.vue'),
    meta: { title: 'app.agencies' },
  },
]
