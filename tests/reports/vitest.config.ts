import { suite } from '@gongkai/vitest'

// Hundreds of reports in one test; a busy machine must not make it fail.
export default suite({ test: { testTimeout: 60_000 } })
