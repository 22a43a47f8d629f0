import { suite } from '@gongkai/vitest'

export default suite({ test: { testTimeout: 20_000 } })
