/** A tree of texts, by key. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree
}

type SameKeys<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : SameKeys<Tree[Key]> }

/** Chinese first; a key that English lacks, or has too many, does not compile. */
export function defineMessages<const Zh extends MessageTree>(messages: { zh: Zh; en: SameKeys<Zh> }) {
  return messages
}

/** `reports.state.saved` and so on: every text that exists. */
export type KeyOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${KeyOf<Tree[Key]>}`
}[keyof Tree & string]
