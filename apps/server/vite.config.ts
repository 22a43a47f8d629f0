import { defineConfig } from 'vite'

/**
 * The server as one file: to load a thousand small ones takes longer than to start. What looks up files beside itself
 * when it runs stays outside.
 */
export default defineConfig({
  ssr: {
    noExternal: true,
    external: ['@gongkai/admin', '@gongkai/portal', 'pg', 'swagger-ui-dist'],
    resolve: { conditions: ['node', 'module', 'import', 'default'] },
  },
  build: {
    ssr: 'src/main.ts',
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node24',
    rollupOptions: { output: { entryFileNames: 'main.mjs' } },
  },
})
