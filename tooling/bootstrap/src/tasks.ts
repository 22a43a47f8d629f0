/** What turbo runs before a change is good: the checks of the whole repository, then each package's own. */
export const tasks = [
  'check:format',
  'check:lint',
  'check:templates',
  'check:manifests',
  'check:unused',
  'typecheck',
  'test',
]
