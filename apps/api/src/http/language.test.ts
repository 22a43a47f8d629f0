import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { addressLanguage, readerLanguage } from './language.ts'

const app = new Hono().get('/', (c) => c.text(`${readerLanguage(c)} ${addressLanguage(c)}`))
const ask = async (address: string, header?: string) =>
  (await app.request(address, { headers: header === undefined ? {} : { 'accept-language': header } })).text()

it.each([
  ['/', undefined, 'zh zh'],
  ['/', 'en', 'en zh'],
  ['/', 'en-GB,zh;q=0.9', 'en zh'],
  ['/', 'fr,zh;q=0.3,en;q=0.5', 'en zh'],
  ['/', 'en;q=0', 'zh zh'],
  ['/', 'de,*', 'zh zh'],
  ['/', ';;;=,q', 'zh zh'],
  ['/?lang=en', 'zh', 'en en'],
  ['/?lang=zh', 'en', 'zh zh'],
  ['/?lang=xx', 'en', 'en zh'],
])('%s with %s is read in %s', async (address, header, expected) => {
  expect(await ask(address, header)).toBe(expected)
})
