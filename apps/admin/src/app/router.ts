import { createRouter, createWebHistory } from 'vue-router'
import { accountRoutes } from '../features/account/account.routes.ts'
import { agenciesRoutes } from '../features/agencies/agencies.routes.ts'
import { auditRoutes } from '../features/audit/audit.routes.ts'
import { boardRoutes } from '../features/board/board.routes.ts'
import { dueDatesRoutes } from '../features/due-dates/due-dates.routes.ts'
import { notificationsRoutes } from '../features/notifications/notifications.routes.ts'
import { peopleRoutes } from '../features/people/people.routes.ts'
import { readingsRoutes } from '../features/readings/readings.routes.ts'
import { reportsRoutes } from '../features/reports/reports.routes.ts'
import { sessionRoutes } from '../features/session/session.routes.ts'
import { sumsRoutes } from '../features/sums/sums.routes.ts'
import type { Session } from '../shared/session.ts'
import type { MessageKey } from './messages.ts'

declare module 'vue-router' {
  interface RouteMeta {
    title?: MessageKey
    /** May be seen without signing in. */
    public?: boolean
  }
}

export function createAppRouter(session: Session) {
  const router = createRouter({
    history: createWebHistory('/admin/'),
    routes: [
      ...sessionRoutes,
      ...accountRoutes,
      ...peopleRoutes,
      ...auditRoutes,
      ...reportsRoutes,
      ...agenciesRoutes,
      ...readingsRoutes,
      ...boardRoutes,
      ...sumsRoutes,
      ...dueDatesRoutes,
      ...notificationsRoutes,
      { path: '/:path(.*)*', name: 'not-found', component: () => import('./NotFoundPage.vue') },
    ],
    scrollBehavior: (to, from, saved) => {
      if (to.hash) return { el: to.hash }
      return to.path === from.path ? false : (saved ?? { top: 0 })
    },
  })
  router.beforeEach((to) => {
    if (to.meta.public || (session.me.value && !session.me.value.mustChangePassword)) return true
    return { path: '/sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
  })
  // A screen reader hears that the page is another one.
  router.afterEach((to, from) => {
    if (from.name && to.path !== from.path) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true }))
    }
  })
  return router
}
