import type { RouteRecordRaw } from 'vue-router'

export const readingsRoutes: RouteRecordRaw[] = [
  { path: '/import', name: 'import', component: () => import('./ImportPage.vue'), meta: { title: 'app.import' } },
]
