import { findCell, type ReportContent, type StaffReport } from '@gongkai/schema'
import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { parseEntry } from '../../../shared/entry.ts'
import { findProblem } from '../../../shared/problems.ts'
import { useSession } from '../../../shared/session.ts'
import { useStaff } from '../../../shared/staff.ts'
import { createAutosave } from './autosave.ts'
import { dropLocalDraft, findLocalDraft, keepLocalDraft, type LocalDraft } from './local-draft.ts'
import { compareDrafts, mergeDrafts } from './merge.ts'
import { useConnection } from './useConnection.ts'
import { useReportDraft } from './useReportDraft.ts'

/** Two drafts of one report that touch the same places, and what both began from. */
export interface Conflict {
  readonly base: ReportContent
  readonly current: StaffReport
}

/** Between two keystrokes rather than before one; Safari knows no idle time. */
const whenIdle = (task: () => void) => (globalThis.requestIdleCallback ?? setTimeout)(task)

/** Stores a draft as it is typed: in this browser at once, on the server after a pause, and again when that fails. */
export function useDraftStorage(initial: StaffReport) {
  const staff = useStaff()
  const session = useSession()
  const connected = useConnection()
  const { id } = initial.summary
  const person = session.me.value?.id ?? ''
  const stored = shallowRef(initial)
  const conflict = shallowRef<Conflict>()
  const said = ref<'restored' | 'merged'>()
  const kept = ref(true)
  const autosave = createAutosave(save)
  const draft = useReportDraft(initial, () => {
    autosave.touch()
    keep()
  })
  const saveState = computed(() =>
    !connected.value && ['unsaved', 'saving'].includes(autosave.state.value) ? 'offline' : autosave.state.value,
  )

  let keeping: ReturnType<typeof setTimeout> | undefined
  function keep() {
    clearTimeout(keeping)
    keeping = setTimeout(() => whenIdle(() => void keepNow()), 300)
  }

  /** Answers whether the typing is safe from closing the page. */
  function keepNow(): boolean {
    clearTimeout(keeping)
    if (autosave.state.value === 'saved') {
      dropLocalDraft(person, id)
      return true
    }
    const { revision, content: base } = stored.value
    kept.value = keepLocalDraft(person, id, { revision, base, content: draft.content(), faults: draft.sheet.faults() })
    return kept.value
  }

  async function save() {
    try {
      await send()
    } catch (error) {
      const problem = findProblem(error)
      if (problem?.code === 'conflict' && problem.current && takeIn(problem.current as StaffReport)) return send()
      keepNow()
      throw error
    }
  }

  async function send() {
    stored.value = await staff.saveDraft(id, { revision: stored.value.revision, content: draft.content() })
    draft.learn(stored.value.content)
  }

  /** Takes in what others stored; answers whether that was possible without asking. */
  function takeIn(current: StaffReport, base: ReportContent = stored.value.content): boolean {
    const mine = draft.content()
    const clashes = compareDrafts(base, mine, current.content)
    if (clashes.some(({ suggested }) => suggested === undefined)) {
      conflict.value = { base, current }
      return false
    }
    const decided = clashes.map((clash) => ({ clash, side: clash.suggested ?? ('mine' as const) }))
    replace(current, mergeDrafts(mine, current.content, decided))
    said.value = 'merged'
    return true
  }

  function replace(current: StaffReport, content: ReportContent) {
    const faults = draft.sheet.faults()
    stored.value = current
    draft.replaceContent(content)
    typeAgain(faults)
    draft.learn(current.content)
  }

  function typeAgain(faults: LocalDraft['faults']) {
    for (const [cell, text] of Object.entries(faults)) {
      draft.sheet.write(new Map([[cell, parseEntry(text, findCell(cell)?.type ?? 'count')]]))
    }
  }

  /** Looks at what others stored, when it is known that they did. */
  async function merge() {
    draft.sheet.commit()
    await autosave.flush()
    const current = await staff.getReport(id)
    if (current.revision === stored.value.revision || conflict.value) return
    if (takeIn(current)) await autosave.flush()
  }

  function settleConflict(content: ReportContent) {
    if (!conflict.value) return
    replace(conflict.value.current, content)
    conflict.value = undefined
    autosave.resolved()
    void autosave.flush()
  }

  /** What this browser still holds from before a lost connection, a closed page or an ended session. */
  function restore() {
    const local = findLocalDraft(person, id)
    if (!local || !initial.actions.includes('save')) return
    draft.replaceContent(local.content)
    typeAgain(local.faults)
    said.value = 'restored'
    autosave.touch()
    if (local.revision !== initial.revision) takeIn(initial, local.base)
  }

  async function flush() {
    draft.sheet.commit()
    await draft.settle()
    return autosave.flush()
  }

  function warn(event: BeforeUnloadEvent) {
    if (!keepNow()) event.preventDefault()
  }

  watch(autosave.state, () => keepNow())
  watch(connected, (now) => now && void autosave.flush())
  watch(session.expired, (expired) => !expired && void autosave.flush())
  const forget = session.onLeave(flush)
  onMounted(() => {
    window.addEventListener('beforeunload', warn)
    restore()
  })
  onBeforeUnmount(() => {
    window.removeEventListener('beforeunload', warn)
    forget()
    clearTimeout(keeping)
    autosave.stop()
  })
  onBeforeRouteLeave(async () => {
    await flush()
    if (session.me.value) keepNow()
  })

  return { draft, stored, conflict, said, kept, saveState, failure: autosave.failure, flush, merge, settleConflict }
}
