import { defineConfig, type ViteUserConfig } from 'vitest/config'

/**
 * The settings every package's tests share: no globals, no retries, and a JSON result beside the readable one, so that
 * the root can add the packages' counts up.
 */
export function suite(settings: ViteUserConfig = {}): ViteUserConfig {
  return defineConfig({
    ...settings,
    test: {
      // Only what hangs runs into these: a slow machine is not a failure.
      testTimeout: 60_000,
      hookTimeout: 120_000,
      reporters: ['default', ['json', { outputFile: '.test-results.json' }]],
      ...settings.test,
    },
  })
}
