import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/**
 * One bundle for the server, styles included: there is nothing that a browser would run. When built, everything is in
 * it, so that it starts fast and holds the production build of Vue.
 */
export default defineConfig(({ command }) => ({
  plugins: [vue()],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    // A bundle for the server keeps it for run time; in it, unset, Vue would check like in development.
    ...(command === 'build' && { 'process.env.NODE_ENV': '"production"' }),
  },
  environments: {
    ssr: {
      resolve: {
        noExternal: command === 'build' ? true : [/^@gongkai\//],
        // Vue without its template compiler: every template is compiled already.
        conditions: command === 'build' ? ['module', 'import', 'default'] : undefined,
      },
      build: {
        ssr: true,
        outDir: 'dist/server',
        emptyOutDir: true,
        target: 'node24',
        cssMinify: 'lightningcss',
        rollupOptions: { input: { index: 'src/index.ts' } },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      const server = builder.environments.ssr
      if (server) await builder.build(server)
    },
  },
}))
