import { toHalfWidth } from '../containers/line.ts'

/** What tells labels apart: Chinese characters, digits and letters, without spaces, punctuation and numbering style. */
export function bareLabel(text: string): string {
  return toHalfWidth(text).replace(/[^\u4e00-\u9fffA-Za-z0-9]/g, '')
}

/** A label without what stands in brackets: 部分公开（区分处理的，…）. */
export function withoutBrackets(text: string): string {
  return toHalfWidth(text).replace(/\((?![一二三四五六七八九十])[^()]*\)/g, '')
}

export function bigramsOf(text: string): ReadonlySet<string> {
  const bare = bareLabel(text)
  if (bare.length === 1) return new Set([bare])
  const bigrams = new Set<string>()
  for (let at = 0; at + 1 < bare.length; at += 1) bigrams.add(bare.slice(at, at + 2))
  return bigrams
}

/** How well a text names a label, among the labels it could be taken for. */
export class LabelIndex {
  readonly #weights = new Map<string, number>()
  readonly #labels: readonly (readonly ReadonlySet<string>[])[]

  /** Each label with its known short forms; pairs of characters that many labels share weigh little. */
  constructor(labels: readonly (readonly string[])[]) {
    this.#labels = labels.map((forms) => forms.map(bigramsOf))
    for (const forms of this.#labels)
      for (const bigram of new Set(forms.flatMap((form) => [...form])))
        this.#weights.set(bigram, (this.#weights.get(bigram) ?? 0) + 1)
    for (const [bigram, count] of this.#weights) this.#weights.set(bigram, 1 / count)
  }

  /** 0 to 1: the share of the label's distinctive pairs of characters that the text holds. */
  coverage(label: number, text: ReadonlySet<string>): number {
    return Math.max(0, ...(this.#labels[label] ?? []).map((form) => this.#share(form, text)))
  }

  /** 0 to 1: the share of the text that is of the label; finds shortened and broken labels. */
  belonging(label: number, text: ReadonlySet<string>): number {
    if (text.size < 3) return 0
    return Math.max(0, ...(this.#labels[label] ?? []).map((form) => this.#share(text, form)))
  }

  #share(of: ReadonlySet<string>, within: ReadonlySet<string>): number {
    let all = 0
    let shared = 0
    for (const bigram of of) {
      const weight = this.#weights.get(bigram) ?? 1
      all += weight
      if (within.has(bigram)) shared += weight
    }
    return all === 0 ? 0 : shared / all
  }
}
