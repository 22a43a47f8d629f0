export { createPortal, type PortalOptions } from './app/portal.ts'
