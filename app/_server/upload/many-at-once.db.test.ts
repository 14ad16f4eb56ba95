import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { duringVisit } from '../../testing/desk-visit'
import { encodedForm } from '../../testing/encoded-form'
import { origin } from '../../testing/public-house'
import { type FileDesk, fileDesk } from '../../files/testing/desk'
import { POST as attach } from '../../files/[reference]/answer/route'
import { aPdf, tenMebibytes } from './testing/samples'
import { formOf, type Sender } from './testing/sender'
import { fileRows } from './testing/stored'

const mebibyte = 1024 * 1024

let house: FileDesk

beforeAll(async () => {
  house = await fileDesk()
})

afterAll(async () => house.close())

test('U19: of twenty uploads of 10 MiB at once each is taken or asked to come back, within the memory there is', async () => {
  // Six are read at once, from one network address three of them: seven addresses make the most there can be.
  const senders = await Promise.all(Array.from({ length: 7 }, async () => house.aSender()))
  const bodies: Awaited<ReturnType<typeof encodedForm>>[] = []
  for (let number = 0; number < 20; number += 1)
    bodies.push(await encodedForm(formOf([{ name: 'scan.pdf', content: aPdf(tenMebibytes) }], { purpose: 'other' })))
  const before = process.memoryUsage().rss
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50)
  const statuses = await Promise.all(
    bodies.map(async ({ body, headers }, index) => {
      const { visitor, path } = senders[index % 7] ?? (await house.aSender())
      return (await visitor.postBody(path, body, headers)).status
    }),
  )
  clearInterval(watch)
  const taken = statuses.filter((status) => status === 303).length
  expect(statuses.every((status) => status === 303 || status === 429)).toBe(true)
  const kept = await Promise.all(senders.map(async ({ reference }) => fileRows(house, reference)))
  expect(kept.flat()).toHaveLength(taken)
  expect(taken).toBeGreaterThan(0)
  // The copies of the bodies on the way are 200 MiB of it.
  expect((most - before) / mebibyte).toBeLessThan(800)
}, 400_000)

test('U19: whoever sends six bodies that do not end waits for themselves, and another person sends meanwhile', async () => {
  const [slow, other] = [await house.aSender(), await house.aSender()]
  const held = withoutEnd(slow, 6)
  expect((await other.send([{ name: 'a.pdf', content: aPdf() }])).status).toBe(303)
  expect(await held.end()).toEqual([400, 400, 400, 400, 400, 400])
  expect(await fileRows(house, slow.reference)).toEqual([])
  expect(await fileRows(house, other.reference)).toHaveLength(1)
})

test('U19: while two network addresses hold every turn of the public, staff put a file to an answer', async () => {
  const [one, other, asked] = [await house.aSender(), await house.aSender(), await house.aSender()]
  const held = [withoutEnd(one, 3), withoutEnd(other, 3)]
  await Promise.all(held.map(({ begun }) => begun))
  expect(await attachedBy(house.handler, asked)).toBe(303)
  expect(await fileRows(house, asked.reference)).toMatchObject([{ purpose: 'answer' }])
  expect((await Promise.all(held.map(({ end }) => end()))).flat()).toEqual([400, 400, 400, 400, 400, 400])
})

test.for([
  ['two network addresses send just fast enough with every turn', 2, 3],
  ['six network addresses send just fast enough with one turn each', 6, 1],
] as const)('U19: while %s, another person gets one of theirs', async ([, addresses, each]) => {
  const senders = await Promise.all(Array.from({ length: addresses }, async () => house.aSender()))
  const waits = await house.aSender()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  try {
    const held = senders.map((sender) => justFastEnough(sender, each))
    await Promise.all(held.map(({ begun }) => begun))
    const timers = vi.getTimerCount()
    const sent = waits.send([{ name: 'a.pdf', content: aPdf() }])
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(timers + 1))
    for (let time = 0; time < 3; time += 1) {
      await Promise.all(held.map(({ goOn }) => goOn()))
      await vi.advanceTimersByTimeAsync(10_000)
    }
    const ended = (await Promise.all(held.map(({ end }) => end()))).flat()
    expect((await sent).status).toBe(303)
    expect(ended.sort()).toEqual([400, 400, 400, 400, 400, 408])
  } finally {
    vi.useRealTimers()
  }
})

/** So many bodies at once that go on until they are ended; `begun` when each of them is being read. */
function withoutEnd({ visitor, path }: Sender, count: number) {
  const type = { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '1000' }
  const ends: (() => void)[] = []
  const begun: Promise<void>[] = []
  const answers = Array.from({ length: count }, async () => {
    const read = Promise.withResolvers<void>()
    begun.push(read.promise)
    const body = new ReadableStream<Uint8Array>(
      { start: (bytes) => void ends.push(() => bytes.close()), pull: () => read.resolve() },
      { highWaterMark: 0 },
    )
    return (await visitor.postBody(path, body, type)).status
  })
  return {
    begun: Promise.all(begun),
    end: async () => {
      ends.forEach((end) => end())
      return Promise.all(answers)
    },
  }
}

/** So many bodies at once of which 300 KiB come whenever they are told to go on, until they are given up or ended. */
function justFastEnough({ visitor, path }: Sender, count: number) {
  const type = { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': String(tenMebibytes) }
  const head = '--x\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n'
  const bodies = Array.from({ length: count }, () => {
    let pulled = Promise.withResolvers<void>()
    let controller: ReadableStreamDefaultController<Uint8Array> | undefined
    const body = new ReadableStream<Uint8Array>(
      {
        start: (bytes) => {
          controller = bytes
          bytes.enqueue(Buffer.from(head))
        },
        pull: () => pulled.resolve(),
        cancel: () => {
          controller = undefined
          pulled.resolve()
        },
      },
      { highWaterMark: 0 },
    )
    const goOn = async () => {
      pulled = Promise.withResolvers()
      if (!controller) return
      controller.enqueue(Buffer.alloc(300 * 1024, 'x'))
      await pulled.promise
    }
    const status = visitor.postBody(path, body, type).then((seen) => seen.status)
    return { begun: pulled.promise, goOn, end: () => controller?.close(), status }
  })
  return {
    begun: Promise.all(bodies.map(({ begun }) => begun)),
    goOn: async () => Promise.all(bodies.map(async ({ goOn }) => goOn())),
    end: async () => {
      bodies.forEach(({ end }) => end())
      return Promise.all(bodies.map(({ status }) => status))
    },
  }
}

async function attachedBy(cookie: string, { reference }: Sender): Promise<number> {
  const { body, headers } = await encodedForm(formOf([{ name: 'copy.zip', content: aPdf() }], {}))
  const init = { method: 'POST', headers: { ...headers, cookie, origin }, body }
  const request = new Request(`${origin}/files/${reference}/answer`, init)
  const params = Promise.resolve({ reference })
  return (await duringVisit(request.headers, () => attach(request, { params }))).status
}
