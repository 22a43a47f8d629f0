import { ref, shallowRef } from 'vue'
import { isProblem, toFailure, type Failure } from '../../../shared/problems.ts'

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'signedOut' | 'conflict' | 'refused'

/** From the last keystroke until the draft is sent, and until a failed sending is tried again; in ms. */
const delays = { quiet: 1200, retry: 8000 }

/** Sends a draft after a pause in typing: one request at a time, and again when something changed meanwhile. */
export function createAutosave(save: () => Promise<void>) {
  const state = ref<SaveState>('saved')
  const failure = shallowRef<Failure>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let dirty = false

  function schedule(delay: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), delay)
  }

  function touch() {
    dirty = true
    if (state.value === 'conflict' || state.value === 'saving') return
    state.value = 'unsaved'
    schedule(delays.quiet)
  }

  async function attempt() {
    dirty = false
    state.value = 'saving'
    failure.value = undefined
    try {
      await save()
      state.value = dirty ? 'unsaved' : 'saved'
      if (dirty) schedule(delays.quiet)
    } catch (error) {
      dirty = true
      state.value = stateAfter(error)
      failure.value = toFailure(error)
      if (state.value === 'offline') schedule(delays.retry)
    }
  }

  /** Sends what is unsaved now; answers whether everything is stored. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer)
    await running
    if (dirty && state.value !== 'conflict') {
      running = attempt()
      await running
      running = undefined
    }
    return state.value === 'saved'
  }

  /** After a conflict was settled: the merged draft is unsaved like any other. */
  function resolved() {
    state.value = 'unsaved'
    touch()
  }

  return { state, failure, touch, flush, resolved, stop: () => clearTimeout(timer) }
}

function stateAfter(error: unknown): SaveState {
  if (isProblem(error, 'conflict')) return 'conflict'
  if (isProblem(error, 'sign-in-needed')) return 'signedOut'
  return toFailure(error).kind === 'problem' ? 'refused' : 'offline'
}
