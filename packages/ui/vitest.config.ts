import { suite } from '@gongkai/vitest'

export default suite()
