/** What a name is called in the places of a slice, by the placeholder that stands for it in the templates. */
export type Names = Readonly<Record<string, string>>

/** `work-plans`: lower case, with hyphens. */
export const isName = (name: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)

/** The names of a package, or of a feature whose noun is in the plural: `work-plans`, `WorkPlan`, `work_plan`. */
export function namesOf(name: string): Names {
  const plural = toCamel(name)
  const singular = toSingular(plural)
  return {
    __name__: name,
    __nouns__: plural,
    __Nouns__: capitalize(plural),
    __noun__: singular,
    __Noun__: capitalize(singular),
    __table__: toSingular(name).replaceAll('-', '_'),
  }
}

function toCamel(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function toSingular(plural: string): string {
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`
  return plural.endsWith('s') && !plural.endsWith('ss') ? plural.slice(0, -1) : plural
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
