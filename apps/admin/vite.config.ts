import { suite } from '@gongkai/vitest'
import vue from '@vitejs/plugin-vue'

const server = `http://localhost:${process.env.PORT ?? 3000}`

export default suite({
  base: '/admin/',
  plugins: [vue()],
  build: { modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  server: { proxy: { '/api': server, '/staff/api': server } },
  test: { environment: 'happy-dom' },
})
