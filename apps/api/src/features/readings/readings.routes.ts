import { z } from '@hono/zod-openapi'
import { readReport } from '@gongkai/documents'
import { Reading, text } from '@gongkai/schema'
import type { StaffEnv } from '../../auth/staff-env.ts'
import { staffRoute } from '../../auth/staff-route.ts'
import { json } from '../../http/media.ts'
import { ProblemError } from '../../http/problem.ts'
import { createRouter } from '../../http/router.ts'

const Upload = z.object({ file: z.instanceof(File).openapi({ type: 'string', format: 'binary' }) })
const Pasted = z.object({ name: z.string().min(1).max(300), text: z.string().min(1) })
type Pasted = z.infer<typeof Pasted>

/** Known to the router and the document, not to the typed client, which uploads files. */
const pasted: object = { 'application/json': { schema: Pasted } }

const read = staffRoute(
  { who: ['clerk', 'administrator'], body: 'document' },
  {
    method: 'post',
    path: '/readings',
    request: { body: { content: { 'multipart/form-data': { schema: Upload }, ...pasted } } },
    responses: json(Reading, 'What was read, how sure, and what the rules say; nothing is stored'),
  },
)

export function readingsRoutes() {
  return createRouter<StaffEnv>().openapi(read, async (c) => {
    const { file }: { file?: File } = c.req.valid('form')
    if (file) return c.json(readReport({ name: file.name, bytes: await file.bytes() }), 200)
    const document = c.req.valid('json' as never) as Partial<Pasted>
    if (document.name === undefined || document.text === undefined) throw nothingToRead()
    return c.json(readReport({ name: document.name, text: document.text }), 200)
  })
}

function nothingToRead(): ProblemError {
  const message = text('请上传一个文件，或粘贴报告全文', 'upload a file, or paste the text of a report')
  return new ProblemError('invalid', { fields: [{ path: 'file', message }] })
}
