import { findCell, type ReportContent, type StaffReport } from '@gongkai/schema'
import { onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { findProblem } from '../../../shared/problems.ts'
import { useSession } from '../../../shared/session.ts'
import { useStaff } from '../../../shared/staff.ts'
import { parseEntry } from '../../../shared/entry.ts'
import { createAutosave } from './autosave.ts'
import { dropLocalDraft, findLocalDraft, keepLocalDraft } from './local-draft.ts'
import { useReportDraft } from './useReportDraft.ts'

/** Stores a draft as it is typed: in this tab at once, on the server after a pause, and again when that fails. */
export function useDraftStorage(initial: StaffReport) {
  const staff = useStaff()
  const session = useSession()
  const { id } = initial.summary
  const stored = shallowRef(initial)
  const conflict = shallowRef<StaffReport>()
  const restored = ref(false)
  const autosave = createAutosave(save)
  const draft = useReportDraft(initial, () => {
    autosave.touch()
    keep()
  })

  let keeping: ReturnType<typeof setTimeout> | undefined
  function keep() {
    clearTimeout(keeping)
    keeping = setTimeout(keepNow, 300)
  }

  function keepNow() {
    if (autosave.state.value === 'saved') return dropLocalDraft(id)
    keepLocalDraft(id, { revision: stored.value.revision, content: draft.content(), faults: draft.sheet.faults() })
  }

  async function save() {
    const content = draft.content()
    try {
      stored.value = await staff.saveDraft(id, { revision: stored.value.revision, content })
    } catch (error) {
      const problem = findProblem(error)
      if (problem?.code === 'conflict' && problem.current) conflict.value = problem.current as StaffReport
      keepNow()
      throw error
    }
  }

  function settleConflict(content: ReportContent) {
    if (!conflict.value) return
    stored.value = conflict.value
    conflict.value = undefined
    draft.replaceContent(content)
    autosave.resolved()
    void autosave.flush()
  }

  /** What this tab still holds from before a reload or a lost session; somebody else's later work is a conflict. */
  function restore() {
    const local = findLocalDraft(id)
    if (!local || !initial.actions.includes('save')) return
    draft.replaceContent(local.content)
    for (const [cell, text] of Object.entries(local.faults)) {
      draft.sheet.write(new Map([[cell, parseEntry(text, findCell(cell)?.type ?? 'count')]]))
    }
    restored.value = true
    if (local.revision === initial.revision) autosave.touch()
    else conflict.value = initial
  }

  async function flush() {
    draft.sheet.commit()
    draft.settle()
    return autosave.flush()
  }

  function warn(event: BeforeUnloadEvent) {
    if (autosave.state.value !== 'saved') event.preventDefault()
  }

  const online = () => void autosave.flush()
  watch(autosave.state, keepNow)
  watch(session.expired, (expired) => !expired && void autosave.flush())
  onMounted(() => {
    window.addEventListener('beforeunload', warn)
    window.addEventListener('online', online)
    restore()
  })
  onBeforeUnmount(() => {
    window.removeEventListener('beforeunload', warn)
    window.removeEventListener('online', online)
    clearTimeout(keeping)
    autosave.stop()
  })
  onBeforeRouteLeave(async () => {
    await flush()
    if (autosave.state.value !== 'saved') keepNow()
  })

  return { draft, stored, conflict, restored, autosave, flush, settleConflict }
}
