import { describe, expect, it } from 'vitest'
import { createUploadQueue } from './upload-queue.ts'

const files = (...names: string[]) => names.map((name) => new File([name], name))

describe('createUploadQueue', () => {
  it('sends every file once, two at a time', async () => {
    let now = 0
    let most = 0
    const answers: string[] = []
    const queue = createUploadQueue(
      async ({ name }) => {
        most = Math.max(most, (now += 1))
        await Promise.resolve()
        now -= 1
        return name
      },
      (name) => answers.push(name),
    )
    await queue.add(files('a', 'b', 'c', 'd', 'e'))
    expect(answers.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect([most, queue.sent.value, queue.total.value, queue.left.value]).toEqual([2, 5, 5, 0])
  })

  it('stops after what is on its way, and goes on with the rest', async () => {
    const answers: string[] = []
    const queue = createUploadQueue(
      async ({ name }) => name,
      (name) => {
        answers.push(name)
        queue.stop()
      },
    )
    await queue.add(files('a', 'b', 'c', 'd'))
    expect(answers).toEqual(['a', 'b'])
    expect([queue.stopped.value, queue.left.value]).toEqual([true, 2])
    await queue.goOn()
    await queue.goOn()
    expect(answers.toSorted()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('keeps what was refused, to be sent again', async () => {
    const bad = new Set(['b'])
    const queue = createUploadQueue(
      async ({ name }) => {
        if (bad.has(name)) throw new Error('too large')
      },
      () => {},
    )
    await queue.add(files('a', 'b', 'c'))
    expect(queue.refused.value.map(({ file }) => file.name)).toEqual(['b'])
    bad.clear()
    await queue.again()
    expect([queue.refused.value.length, queue.sent.value]).toEqual([0, 3])
  })

  it('waits when nothing answers', async () => {
    let offline = true
    const queue = createUploadQueue(
      async () => {
        if (offline) throw new TypeError('Failed to fetch')
      },
      () => {},
    )
    await queue.add(files('a', 'b', 'c'))
    expect([queue.stopped.value, queue.left.value, queue.refused.value.length]).toEqual([true, 3, 0])
    offline = false
    await queue.goOn()
    expect(queue.sent.value).toBe(3)
  })
})
