import vue from '@vitejs/plugin-vue'
import { suite } from '@gongkai/vitest'

export default suite({ plugins: [vue()], test: { css: true } })
