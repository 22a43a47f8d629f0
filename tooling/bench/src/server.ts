import { serve } from '@hono/node-server'
import { openOffice } from '@gongkai/server/office'
import { createSite } from '@gongkai/server/site'
import { Hono } from 'hono'

// The measured process: the whole site, and beside it the bare answer that everything is compared with.
const office = await openOffice()
const bare = new Hono().get('/hello', (c) => c.text('hello'))
const site = createSite(office.api)
const fetch = (request: Request) => (request.url.endsWith('/hello') ? bare.fetch(request) : site.fetch(request))

const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.({ port }))

process.on('message', (message) => {
  if (message === 'memory') process.send?.({ memory: process.memoryUsage().rss })
  if (message === 'stop') server.close(() => void office.database.close().then(() => process.exit(0)))
})
