import type { RouteRecordRaw } from 'vue-router'

export const reportsRoutes: RouteRecordRaw[] = [
  { path: '/', name: 'workbench', component: () => import('./workbench/WorkbenchPage.vue') },
  { path: '/reports', name: 'reports', component: () => import('./list/ReportsPage.vue') },
  { path: '/reports/:id', name: 'report', component: () => import('./editor/ReportPage.vue'), props: true },
  {
    path: '/reports/:id/preview',
    name: 'report-preview',
    component: () => import('./preview/PreviewPage.vue'),
    props: true,
  },
]
