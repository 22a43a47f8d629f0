import type { RouteRecordRaw } from 'vue-router'

export const sumsRoutes: RouteRecordRaw[] = [
  { path: '/sums', name: 'sums', component: () => import('./SumsPage.vue'), meta: { title: 'sums.title' } },
  {
    path: '/sums/:code/:year(\\d{4})',
    name: 'sum',
    component: () => import('./SumPage.vue'),
    props: ({ params }) => ({ code: String(params['code']), year: Number(params['year']) }),
    meta: { title: 'sums.title' },
  },
]
