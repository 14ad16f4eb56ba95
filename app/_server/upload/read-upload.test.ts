import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { origin } from '../../testing/public-house'
import { fileLimits } from '@/domain/files/file'
import { readDocuments, readUpload } from './read-upload'
import type { SentFile } from './in-memory'
import type { FileTaker, SentUpload } from './sent-form'
import type { Turn } from './shared-turns'

const kibibyte = 1024

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
})

afterEach(() => {
  vi.useRealTimers()
})

test('a telephone that sends 50 KiB in a second sends five megabytes in a hundred seconds', async () => {
  const { sends, outcome } = anUpload(5000 * kibibyte)
  for (let second = 0; second < 100; second += 1) await sends(50 * kibibyte)
  const { files } = await outcome('ends')
  expect(files.map(({ content }) => content.length)).toEqual([5000 * kibibyte])
})

test('256 KiB in ten seconds are enough, however they are spread', async () => {
  const { sends, outcome } = anUpload(768 * kibibyte)
  for (let time = 0; time < 3; time += 1) {
    await sends(256 * kibibyte)
    for (let second = 0; second < 9; second += 1) await sends(0)
  }
  expect((await outcome('ends')).files.map(({ content }) => content.length)).toEqual([768 * kibibyte])
})

test('whoever sends less than 256 KiB in ten seconds is given up', async () => {
  const { sends, outcome } = anUpload()
  for (let second = 0; second < 10; second += 1) await sends(25 * kibibyte)
  await expect(outcome('goes on')).rejects.toMatchObject({ status: 408 })
})

test('whoever begins fast and then sends no more is given up within twenty seconds', async () => {
  const { sends, outcome } = anUpload()
  await sends(5000 * kibibyte)
  for (let second = 0; second < 19; second += 1) await sends(0)
  await expect(outcome('goes on')).rejects.toMatchObject({ status: 408 })
})

test('however fast it is, a body that takes more than three minutes is given up', async () => {
  const { sends, outcome } = anUpload()
  for (let second = 0; second < 180; second += 1) await sends(50 * kibibyte)
  await expect(outcome('goes on')).rejects.toMatchObject({ status: 408 })
})

test('the time for which we keep somebody waiting is not theirs: a scanner that stands still breaks nothing off', async () => {
  let goOn = () => {}
  const isReady = new Promise<void>((resolve) => (goOn = resolve))
  const take: FileTaker<number> = async (_name, arriving) => {
    let bytes = 0
    for await (const part of arriving as AsyncIterable<Buffer>) {
      await isReady
      bytes += part.length
    }
    return bytes
  }
  const { sends, outcome } = anUpload(5000 * kibibyte, undefined, (request) =>
    readUpload(request, { origin, fields: [], limits: fileLimits, take }),
  )
  for (let part = 0; part < 5; part += 1) await sends(1000 * kibibyte)
  for (let second = 0; second < 240; second += 1) await sends(0)
  goOn()
  expect((await outcome('ends')).files).toEqual([5000 * kibibyte])
})

test('a body on its way is given up when somebody else needs the turn, and one that has arrived is not', async () => {
  const ending = new AbortController()
  const turn = { ending: ending.signal, isSlow: false }
  const [onItsWay, arrived] = [anUpload(5000 * kibibyte, turn), anUpload(50 * kibibyte, turn)]
  for (const { sends } of [onItsWay, arrived]) await sends(50 * kibibyte)
  const { files } = await arrived.outcome('ends')
  ending.abort()
  await expect(onItsWay.outcome('goes on')).rejects.toMatchObject({ status: 408 })
  expect(files.map(({ content }) => content.length)).toEqual([50 * kibibyte])
})

test('a body is slow while less than a mebibyte of it came in the last ten seconds, and not once it has arrived', async () => {
  const turn: Turn = { ending: new AbortController().signal, isSlow: false }
  const { sends, outcome } = anUpload(3050 * kibibyte, turn)
  const seen: boolean[] = []
  for (const each of [50, 102, 103, 50]) {
    for (let second = 0; second < 10; second += 1) await sends(each * kibibyte)
    seen.push(turn.isSlow)
  }
  expect(seen).toEqual([true, true, false, true])
  await outcome('ends')
  expect(turn.isSlow).toBe(false)
})

const [head, tail] = ['--b\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n', '\r\n--b--\r\n']

type Reads<Kept> = (request: Request) => Promise<SentUpload<never, Kept>>
type Upload<Kept> = {
  sends: (bytes: number) => Promise<void>
  outcome: (end: 'ends' | 'goes on') => Promise<SentUpload<never, Kept>>
}

function documents(turn?: Turn): Reads<SentFile> {
  return (request) => readDocuments(request, { origin, fields: [], ...(turn && { turn }) })
}

/** A body with one file of so many bytes, which comes second by second. */
function anUpload(bytes?: number, turn?: Turn): Upload<SentFile>
function anUpload<Kept>(bytes: number, turn: undefined, read: Reads<Kept>): Upload<Kept>
function anUpload(bytes = 20_000 * kibibyte, turn?: Turn, reads: Reads<unknown> = documents(turn)): Upload<unknown> {
  const body = new TransformStream<Uint8Array, Uint8Array>(undefined, undefined, { highWaterMark: Infinity })
  const writer = body.writable.getWriter()
  const send = (bytes: Uint8Array) => void writer.write(bytes).catch(() => undefined)
  send(Buffer.from(head))
  const length = { 'Content-Length': String(head.length + bytes + tail.length) }
  const headers = { Origin: origin, 'Content-Type': 'multipart/form-data; boundary=b', ...length }
  const request = new Request(`${origin}/x`, { method: 'POST', headers, body: body.readable, ...{ duplex: 'half' } })
  const read = reads(request)
  read.catch(() => undefined)
  return {
    sends: async (bytes: number) => {
      if (bytes > 0) send(Buffer.alloc(bytes, 'x'))
      await vi.advanceTimersByTimeAsync(1000)
    },
    outcome: async (end: 'ends' | 'goes on') => {
      if (end === 'ends') {
        send(Buffer.from(tail))
        await writer.close()
      }
      return read
    },
  }
}
