import { ref, shallowRef } from 'vue'
import { toFailure, type Failure } from './problems.ts'

/** One request at a time with its state; a later call makes the answer of an earlier one void. */
export function useRequest<Arguments extends unknown[], Answer>(request: (...args: Arguments) => Promise<Answer>) {
  const data = shallowRef<Answer>()
  const failure = shallowRef<Failure>()
  const busy = ref(false)
  let latest = 0

  async function run(...args: Arguments): Promise<Answer | undefined> {
    const call = (latest += 1)
    busy.value = true
    failure.value = undefined
    try {
      const answer = await request(...args)
      if (call === latest) data.value = answer
      return answer
    } catch (error) {
      if (call === latest) failure.value = toFailure(error)
      return undefined
    } finally {
      if (call === latest) busy.value = false
    }
  }

  return { data, failure, busy, run }
}
