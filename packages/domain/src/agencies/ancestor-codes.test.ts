import { expect, test } from 'vitest'
import { ancestorCodes } from './ancestor-codes.ts'

test.each([
  ['as the tree stands', '/p/c/t/', {}, ['c', 'p']],
  ['of a root', '/p/', {}, []],
  ['of an agency that stood elsewhere', '/p/c/t/', { t: '/p/d/' }, ['d', 'p']],
  ['below one that stood elsewhere', '/p/c/t/u/', { c: '/q/' }, ['t', 'c', 'q']],
  ['below one that stood at the top', '/p/c/t/', { c: null }, ['c']],
  ['where one after the other stood elsewhere', '/p/c/t/', { t: '/p/d/e/', d: '/q/' }, ['e', 'd', 'q']],
])('names who is above, %s', (_what, path, moved, codes) => {
  expect(ancestorCodes(path, new Map(Object.entries(moved)))).toEqual(codes)
})
