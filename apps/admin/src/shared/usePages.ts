import { ref, shallowRef } from 'vue'
import { useRequest } from './useRequest.ts'

interface Page<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

/** A list that comes in pages: `load` begins anew, `loadMore` adds the next one. */
export function usePages<Item>(ask: (cursor?: string) => Promise<Page<Item>>) {
  const items = shallowRef<readonly Item[]>([])
  const next = ref<string | null>(null)
  const { run, busy, failure, data } = useRequest(ask)

  async function load(): Promise<void> {
    await take([])
  }

  async function loadMore(): Promise<void> {
    if (next.value !== null) await take(items.value, next.value)
  }

  async function take(before: readonly Item[], cursor?: string): Promise<void> {
    const page = await run(cursor)
    // An answer that came after another was asked for is no longer wanted.
    if (!page || page !== data.value) return
    items.value = [...before, ...page.items]
    next.value = page.next
  }

  return { items, next, busy, failure, load, loadMore }
}
