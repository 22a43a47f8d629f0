import type { BatchItem } from '@gongkai/schema'
import { shallowRef } from 'vue'
import { useLanguage } from '../../../shared/language.ts'
import { failureKeys, titleOf, toFailure } from '../../../shared/problems.ts'

/** Accepts documents one after the other; one that is refused does not keep the others. */
export function useAcceptAll(accept: (item: BatchItem) => Promise<BatchItem>, onAccepted: (item: BatchItem) => void) {
  const { t, say } = useLanguage()
  const progress = shallowRef<{ n: number; total: number }>()
  const refusals = shallowRef<readonly { item: BatchItem; why: string }[]>([])

  async function acceptAll(items: readonly BatchItem[]) {
    refusals.value = []
    for (const [index, item] of items.entries()) {
      progress.value = { n: index + 1, total: items.length }
      try {
        onAccepted(await accept(item))
      } catch (error) {
        refusals.value = [...refusals.value, { item, why: wordsOf(error) }]
      }
    }
    progress.value = undefined
  }

  function wordsOf(error: unknown): string {
    const failure = toFailure(error)
    if (failure.kind !== 'problem') return t(failureKeys[failure.kind])
    return failure.problem.detail ?? say(titleOf(failure.problem.code))
  }

  return { progress, refusals, acceptAll }
}
