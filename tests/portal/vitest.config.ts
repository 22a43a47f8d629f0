import { suite } from '@gongkai/vitest'

export default suite({ test: { testTimeout: 30_000 } })
