import type { Ref } from 'vue'

/** Writes into a textarea as a person would: the browser's own undo takes it back. */
export function useTextInsertion(field: Readonly<Ref<HTMLTextAreaElement | null>>) {
  function insert(text: string, from?: number, to?: number) {
    const area = field.value
    if (!area) return
    area.focus()
    if (from !== undefined) area.setSelectionRange(from, to ?? from)
    // Deprecated and without a successor: what else writes is unknown to the browser's undo.
    if (document.execCommand?.('insertText', false, text)) return
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end')
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }

  return { insert }
}
