import type { RouteRecordRaw } from 'vue-router'

export const readingsRoutes: RouteRecordRaw[] = [
  { path: '/import', name: 'import', component: () => import('./ImportPage.vue'), meta: { title: 'app.import' } },
  {
    path: '/batches',
    name: 'batches',
    component: () => import('./batches/BatchesPage.vue'),
    meta: { title: 'readings.batches.title' },
  },
  {
    path: '/batches/:id',
    name: 'batch',
    component: () => import('./batches/BatchPage.vue'),
    props: true,
    meta: { title: 'readings.batches.title' },
  },
  {
    path: '/batches/:id/items/:item',
    name: 'batch-item',
    component: () => import('./batches/BatchItemPage.vue'),
    props: true,
    meta: { title: 'readings.batches.title' },
  },
]
