import type { CreatePortal } from './src/app/portal-options.ts'

/** The built portal. Its source needs Vue's compiler to be read; who mounts it needs only this. */
export declare const createPortal: CreatePortal
