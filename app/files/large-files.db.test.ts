import { randomBytes } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { duringVisit } from '../testing/desk-visit'
import { encodedForm } from '../testing/encoded-form'
import { origin } from '../testing/public-house'
import { formOf, type Sender, sha256 } from '../_server/upload/testing/sender'
import { everythingStored, fileRows } from '../_server/upload/testing/stored'
import { reviewAnswerFile } from '@/casework/review-answer-file'
import { theCase } from '@/casework/testing/a-request'
import { fileChunks, files } from '@/db/schema'
import { destroyExpired } from '@/db/writes/expired'
import { eventsOf } from '@/domain/requests/events'
import * as page from './[reference]/answer/route'
import { type FileDesk, fileDesk, open } from './testing/desk'

const mebibyte = 1024 * 1024

let house: FileDesk

beforeAll(async () => {
  house = await fileDesk()
})

afterAll(async () => house.close())

test('a file too large to look into is kept a mebibyte at a time, given back byte for byte, and goes by a confirmation alone', async () => {
  const sender = await house.aSender()
  const content = randomBytes(25 * mebibyte + 7)
  expect(await add(sender, { body: await bodyOf(content) })).toBe(303)
  const [row] = await fileRows(house, sender.reference)
  expect(row).toMatchObject({
    bytes: 26_214_407,
    chunks: 26,
    sha256: sha256(content),
    streamed: true,
    stagedAt: null,
    scan: 'not-scanned',
  })
  const [attached] = eventsOf(await history(sender), 'answerFileAttached')
  expect(attached?.data).toMatchObject({ fileId: row?.id, bytes: 26_214_407, hidden: ['too-large-to-look'] })
  const given = await open(sender, row?.id, house.handler)
  expect([given.headers.get('content-length'), sha256(given.content)]).toEqual(['26214407', sha256(content)])
  const unread = { fileId: row?.id, outcome: 'as-is', checked: ['other-people', 'privilege'] }
  const staff = { ...house.context, actor: house.form.admin }
  expect(await reviewAnswerFile(staff, sender, unread)).toMatchObject({ problems: [{ code: 'confirm-every-check' }] })
  await swapChunks(row?.id ?? '')
  await expect(open(sender, row?.id, house.handler)).rejects.toThrow()
})

test('an upload that breaks off, or says another length than it has, leaves nothing', async () => {
  const sender = await house.aSender()
  const before = await everythingStored(house)
  const whole = await bodyOf(randomBytes(3 * mebibyte))
  expect(await add(sender, { body: whole, broken: true })).toBe(400)
  expect(await everythingStored(house)).toEqual(before)
  expect(await add(sender, { body: whole, length: whole.body.length + 1 })).toBe(400)
  expect(await everythingStored(house)).toEqual(before)
})

test('what the database takes no more of is told, and leaves nothing; so does a process that ended, after a day', async () => {
  const sender = await house.aSender()
  const before = await everythingStored(house)
  const { db } = house.context
  await house.asOwner(`create function full_disk() returns trigger language plpgsql as
    $$ begin if new.number = 2 then raise exception 'no space left' using errcode = '53100'; end if; return new; end $$`)
  await house.asOwner('create trigger full_disk before insert on file_chunks for each row execute function full_disk()')
  const seen = await seenAdding(sender, { body: await bodyOf(randomBytes(4 * mebibyte)) })
  await house.asOwner('drop trigger full_disk on file_chunks')
  expect([seen.status, seen.html.includes('was not kept: there is no room for it now')]).toEqual([507, true])
  expect(await everythingStored(house)).toEqual(before)
  expect(await add(sender, { body: await bodyOf(randomBytes(mebibyte)) })).toBe(303)
  const abandoned = { stagedAt: sql`now() - interval '25 hours'` }
  await db.update(files).set(abandoned).where(eq(files.bytes, mebibyte))
  await destroyExpired(db)
  expect(await everythingStored(house)).toEqual(before)
})

type Sending = { body: Awaited<ReturnType<typeof bodyOf>>; broken?: boolean; length?: number }

async function bodyOf(content: Buffer) {
  const { body, headers } = await encodedForm(formOf([{ name: 'all of it.zip', content }], {}))
  return { body: Buffer.from(body as Uint8Array), headers }
}

async function add(sender: Sender, sending: Sending): Promise<number> {
  return (await seenAdding(sender, sending)).status
}

async function seenAdding({ reference }: Sender, { body: { body, headers }, broken, length = body.length }: Sending) {
  const half = new ReadableStream<Uint8Array>({
    start(stream) {
      stream.enqueue(body.subarray(0, 2 * mebibyte))
    },
    pull(stream) {
      stream.error(new Error('The connection was cut'))
    },
  })
  const said = { ...headers, 'Content-Length': String(length), cookie: house.handler, origin }
  const init = { method: 'POST', headers: said, body: broken ? half : new Uint8Array(body), duplex: 'half' as const }
  const request = new Request(`${origin}/files/${reference}/answer`, init)
  const answer = await duringVisit(request.headers, () =>
    page.POST(request, { params: Promise.resolve({ reference }) }),
  )
  return { status: answer.status, html: await answer.text() }
}

/** The second piece takes the place of the last, which it is not. */
async function swapChunks(fileId: string): Promise<void> {
  const { db } = house.context
  const at = (number: number) => and(eq(fileChunks.fileId, fileId), eq(fileChunks.number, number))
  const [second] = await db.select().from(fileChunks).where(at(1))
  if (second) await db.update(fileChunks).set({ ciphertext: second.ciphertext }).where(at(25))
}

async function history({ reference }: Sender) {
  return (await theCase(house.context, reference)).file.history
}
