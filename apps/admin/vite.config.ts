import { suite } from '@gongkai/vitest'
import vue from '@vitejs/plugin-vue'

const server = `http://localhost:${process.env.PORT ?? 3000}`

export default suite({
  base: '/admin/',
  plugins: [vue()],
  define: {
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  build: {
    modulePreload: { polyfill: false },
    // Inlined assets would need `data:` in the content security policy.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': server, '/staff/api': server } },
})
