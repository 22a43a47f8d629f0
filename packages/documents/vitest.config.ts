import { suite } from '@gongkai/vitest'

// Property tests write and read whole reports; a busy machine must not make them fail.
export default suite({ test: { testTimeout: 60_000 } })
