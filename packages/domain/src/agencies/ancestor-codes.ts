/**
 * Codes of the agencies above one, its parent first. `path` is as the tree stands now (`/340000/340300/340323/`); `moved`
 * says for the codes that stood elsewhere below which path that was, null: at the top.
 */
export function ancestorCodes(path: string, moved: ReadonlyMap<string, string | null> = new Map()): string[] {
  const codes = path.split('/').slice(1, -1).toReversed()
  const at = codes.findIndex((code) => moved.has(code))
  const turn = codes[at]
  if (turn === undefined) return codes.slice(1)
  const elsewhere = moved.get(turn)
  const above = elsewhere ? [...elsewhere.split('/').slice(1, -1).slice(-1), ...ancestorCodes(elsewhere, moved)] : []
  return [...codes.slice(1, at + 1), ...above]
}
