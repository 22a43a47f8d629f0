export { createPortal } from './app/portal.ts'
export { createPreview } from './app/preview.ts'
