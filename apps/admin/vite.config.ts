import { fileURLToPath } from 'node:url'
import { suite } from '@gongkai/vitest'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'

const server = `http://localhost:${process.env.PORT ?? 3000}`

const withoutZod: Plugin = {
  name: 'without-zod',
  apply: 'build',
  config: () => ({ resolve: { alias: { zod: fileURLToPath(new URL('build/unused-zod.ts', import.meta.url)) } } }),
}

export default suite({
  base: '/admin/',
  plugins: [vue(), withoutZod],
  define: {
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  // Inlined assets would need `data:` in the content security policy.
  build: { modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  server: { proxy: { '/api': server, '/staff/api': server } },
})
