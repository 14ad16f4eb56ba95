import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPdf, tenMebibytes } from './testing/samples'
import { type UploadHouse, uploadHouse } from './testing/sender'
import { fileRows } from './testing/stored'

const mebibyte = 1024 * 1024

let house: UploadHouse

beforeAll(async () => {
  house = await uploadHouse()
})

afterAll(async () => house.close())

test('U19: of twenty uploads of 10 MiB at once each is taken or asked to come back, within the memory there is', async () => {
  const sender = await house.aSender()
  const before = process.memoryUsage().rss
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50)
  const statuses = await Promise.all(
    Array.from(
      { length: 20 },
      async () => (await sender.send([{ name: 'scan.pdf', content: aPdf(tenMebibytes) }])).status,
    ),
  )
  clearInterval(watch)
  const taken = statuses.filter((status) => status === 303).length
  expect(statuses.every((status) => status === 303 || status === 429)).toBe(true)
  expect(await fileRows(house, sender.reference)).toHaveLength(taken)
  expect(taken).toBeGreaterThan(0)
  // The bodies that the test itself holds are 400 MiB of it: twenty forms and their copies on the way.
  expect((most - before) / mebibyte).toBeLessThan(1000)
}, 400_000)

test('U19: whoever sends six bodies that do not end waits for themselves, and another person sends meanwhile', async () => {
  const [slow, other] = [await house.aSender(), await house.aSender()]
  const ends: (() => void)[] = []
  const held = [1, 2, 3, 4, 5, 6].map(async () => {
    const body = new ReadableStream<Uint8Array>({ start: (bytes) => void ends.push(() => bytes.close()) })
    return slow.visitor.postBody(slow.path, body, { 'Content-Type': 'multipart/form-data; boundary=x' })
  })
  expect((await other.send([{ name: 'a.pdf', content: aPdf() }])).status).toBe(303)
  ends.forEach((end) => end())
  expect((await Promise.all(held)).map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400])
})
