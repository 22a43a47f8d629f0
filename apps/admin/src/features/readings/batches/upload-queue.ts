import { computed, ref, shallowRef } from 'vue'
import { toFailure, type Failure } from '../../../shared/problems.ts'

/** Two at a time: the next one is on its way while one is read. */
const atOnce = 2

export interface Refused {
  readonly file: File
  readonly failure: Failure
}

/**
 * Sends files one after the other. It can be stopped and gone on with, and a file that was refused or whose answer was
 * lost stays in the list to be sent again.
 */
export function createUploadQueue<Answer>(send: (file: File) => Promise<Answer>, onSent: (answer: Answer) => void) {
  const waiting = shallowRef<readonly File[]>([])
  const refused = shallowRef<readonly Refused[]>([])
  const sent = ref(0)
  const sending = ref(0)
  const stopped = ref(false)

  async function work() {
    for (;;) {
      const [file, ...rest] = waiting.value
      if (!file || stopped.value || sending.value >= atOnce) return
      waiting.value = rest
      sending.value += 1
      try {
        onSent(await send(file))
        sent.value += 1
      } catch (error) {
        take(file, toFailure(error))
      } finally {
        sending.value -= 1
      }
    }
  }

  /** Without a connection every other file would fail too: it waits, and so do they. */
  function take(file: File, failure: Failure) {
    if (failure.kind === 'offline') {
      waiting.value = [file, ...waiting.value]
      stopped.value = true
    } else refused.value = [...refused.value, { file, failure }]
  }

  async function start() {
    await Promise.all(Array.from({ length: atOnce }, work))
  }

  async function add(files: readonly File[]) {
    waiting.value = [...waiting.value, ...files]
    stopped.value = false
    await start()
  }

  async function goOn() {
    stopped.value = false
    await start()
  }

  async function again() {
    const files = refused.value.map(({ file }) => file)
    refused.value = []
    await add(files)
  }

  return {
    sent,
    stopped,
    refused,
    total: computed(() => sent.value + refused.value.length + sending.value + waiting.value.length),
    running: computed(() => sending.value > 0),
    left: computed(() => waiting.value.length + sending.value),
    add,
    stop: () => void (stopped.value = true),
    goOn,
    again,
  }
}

export type UploadQueue = ReturnType<typeof createUploadQueue>
