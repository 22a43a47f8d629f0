import { defineConfig, type ViteUserConfig } from 'vitest/config'

/**
 * The settings every package's tests share: no globals, no retries, and a JSON result beside the readable one, so that
 * the root can add the packages' counts up.
 */
export function suite(settings: ViteUserConfig = {}): ViteUserConfig {
  return defineConfig({
    ...settings,
    test: {
      reporters: ['default', ['json', { outputFile: '.test-results.json' }]],
      ...settings.test,
    },
  })
}
