import type { RouteRecordRaw } from 'vue-router'

export const agenciesRoutes: RouteRecordRaw[] = [
  {
    path: '/agencies',
    name: 'agencies',
    component: () => import('./AgenciesPage.vue'),
    meta: { title: 'app.agencies' },
  },
  {
    path: '/agencies/import',
    name: 'agencies-import',
    component: () => import('./sheet/SheetPage.vue'),
    meta: { title: 'agencies.sheet.title' },
  },
  {
    path: '/agencies/:code',
    name: 'agency',
    component: () => import('./AgencyPage.vue'),
    meta: { title: 'agencies.one' },
    props: true,
  },
]
