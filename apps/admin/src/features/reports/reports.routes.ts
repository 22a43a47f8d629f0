import type { RouteRecordRaw } from 'vue-router'

export const reportsRoutes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'workbench',
    component: () => import('./workbench/WorkbenchPage.vue'),
    meta: { title: 'app.workbench' },
  },
  {
    path: '/reports',
    name: 'reports',
    component: () => import('./list/ReportsPage.vue'),
    meta: { title: 'app.reports' },
  },
  {
    path: '/reports/:id',
    name: 'report',
    component: () => import('./editor/ReportPage.vue'),
    props: true,
    meta: { title: 'reports.title' },
  },
  {
    path: '/reports/:id/preview',
    name: 'report-preview',
    component: () => import('./preview/PreviewPage.vue'),
    props: true,
    meta: { title: 'reports.preview.title' },
  },
  {
    path: '/reports/:id/compare',
    name: 'report-compare',
    component: () => import('./review/ComparePage.vue'),
    props: true,
    meta: { title: 'reports.compare.title' },
  },
]
