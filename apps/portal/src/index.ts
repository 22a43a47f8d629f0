export { createPortal } from './app/portal.ts'
