import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examine } from '@/scripts/doctor/examine'
import { environment } from '@/env'
import { eachInTime } from '../../testing/abuse'
import { encodedForm } from '../../testing/encoded-form'
import { contentOfFile } from '@/db/queries/files'
import { findCaseFile } from '@/db/queries/case-file'
import { aPdf, aPng, tenMebibytes } from './testing/samples'
import { formOf, type Sender, type Sent, sha256, type UploadHouse, uploadHouse } from './testing/sender'
import { eventsIn, everythingStored, fileRows } from './testing/stored'

const mebibyte = 1024 * 1024

let house: UploadHouse

beforeAll(async () => {
  house = await uploadHouse()
})

afterAll(async () => house.close())

eachInTime()

test('U01: an empty file is refused, and the page says that it is empty', async () => {
  const sender = await house.aSender()
  const { status, html } = await sender.send([{ name: 'scan.pdf', content: Buffer.alloc(0) }])
  expect(status).toBe(400)
  expect(html).toContain('“scan.pdf” is empty')
  expect(await fileRows(house, sender.reference)).toEqual([])
})

test('U01: a form sent without a file asks for one', async () => {
  const sender = await house.aSender()
  const { status, html } = await sender.send([{ name: '', content: Buffer.alloc(0) }])
  expect(status).toBe(400)
  expect(html).toContain('Choose a file.')
})

describe('U02: up to 10 MiB a file is taken and comes back as it was', () => {
  test.for([mebibyte - 1, mebibyte, mebibyte + 1, tenMebibytes - 1, tenMebibytes])('%i bytes', async (bytes) => {
    const sender = await house.aSender()
    const content = aPdf(bytes)
    expect(content).toHaveLength(bytes)
    const { status } = await sender.send([{ name: 'scan.pdf', content }])
    expect(status).toBe(303)
    const [row] = await fileRows(house, sender.reference)
    expect(row).toMatchObject({ bytes, chunks: Math.ceil(bytes / mebibyte), sha256: sha256(content) })
    expect(sha256(await given(sender))).toBe(sha256(content))
  })

  test('one byte more is refused, and what was sent with it is kept', async () => {
    const sender = await house.aSender()
    const { status, html } = await sender.send([
      { name: 'small.pdf', content: aPdf() },
      { name: 'large.pdf', content: aPdf(tenMebibytes + 1) },
    ])
    expect(status).toBe(413)
    expect(html).toContain('“large.pdf” is larger than 10 MB')
    expect(html).toContain('The document has arrived.')
    expect(await fileRows(house, sender.reference)).toHaveLength(1)
  })
})

test('U03: of six files five are kept and the sixth is named as too many', async () => {
  const sender = await house.aSender()
  const { status, html } = await sender.send(several(6, 2000))
  expect(status).toBe(413)
  expect(html).toContain('You can send 5 files at a time')
  expect(await fileRows(house, sender.reference)).toHaveLength(5)
})

test('U03: what goes beyond 25 MiB together is refused by its name, and what came before it is kept', async () => {
  const sender = await house.aSender()
  const { status, html } = await sender.send([...several(2, tenMebibytes), ...several(1, 5 * mebibyte + 1)])
  expect(status).toBe(413)
  expect(html).toContain('together the files are larger than 25 MB')
  expect(await fileRows(house, sender.reference)).toHaveLength(2)
})

test('U03: a body that says it is far larger is refused before it is read', async () => {
  const sender = await house.aSender()
  let isRead = false
  const body = new ReadableStream({ pull: () => void (isRead = true) }, { highWaterMark: 0 })
  const { status } = await sender.visitor.postBody(sender.path, body, {
    'Content-Type': 'multipart/form-data; boundary=x',
    'Content-Length': String(80 * mebibyte),
  })
  expect([status, isRead]).toEqual([413, false])
})

test('U04: a body that is longer or shorter than it says, or does not say, is refused as a whole', async () => {
  const sender = await house.aSender()
  const { body, headers } = await multipart([{ name: 'a.pdf', content: aPdf() }])
  const type = { 'Content-Type': headers['Content-Type'] }
  const send = async (sent: Uint8Array | ReadableStream, length = {}) =>
    (await sender.visitor.postBody(sender.path, sent, { ...type, ...length })).status
  const before = await everythingStored(house)
  for (const length of [body.length - 1, body.length + 1])
    expect(await send(body, { 'Content-Length': String(length) })).toBe(400)
  expect(await send(new Blob([body]).stream())).toBe(400)
  expect(await everythingStored(house)).toEqual(before)
  expect(await send(body)).toBe(303)
})

test('U05: a connection that is cut anywhere leaves nothing behind, and the doctor finds nothing', async () => {
  const sender = await house.aSender()
  const { body, headers } = await multipart([
    { name: 'a.pdf', content: aPdf(40_000) },
    { name: 'b.png', content: await aPng() },
  ])
  const before = await everythingStored(house)
  for (let cut = 0; cut < 10; cut += 1) {
    const offset = 1 + Math.floor((body.length - 2) * Math.random())
    const { status } = await sender.visitor.postBody(sender.path, cutAt(body, offset), headers)
    expect([offset, status]).toEqual([offset, 400])
  }
  expect(await everythingStored(house)).toEqual(before)
  expect(await eventsIn(house, sender.reference)).not.toContain('fileReceived')
  const found = []
  for await (const finding of examine({ ...house.context, environment: environment() }, { running: true }))
    if (['records', 'documents', 'sealing'].includes(finding.check)) found.push(finding)
  expect(found).toEqual([])
})

test('U21: the same file twice is there once; of another request nothing is known', async () => {
  const [one, other] = [await house.aSender(), await house.aSender()]
  const content = aPdf()
  expect((await one.send([{ name: 'a.pdf', content }])).status).toBe(303)
  expect((await one.send([{ name: 'a.pdf', content }])).status).toBe(303)
  expect((await other.send([{ name: 'a.pdf', content }])).status).toBe(303)
  expect(await fileRows(house, one.reference)).toHaveLength(1)
  expect(await fileRows(house, other.reference)).toHaveLength(1)
})

test('U23: where the disk is full in the midst of it, nothing of it is kept and the page says so', async () => {
  const sender = await house.aSender()
  const before = await everythingStored(house)
  await house.asOwner(`
    create function full_disk() returns trigger language plpgsql as $$
    begin if new.number = 2 then raise exception 'no space left' using errcode = '53100'; end if; return new; end $$`)
  await house.asOwner('create trigger full_disk before insert on file_chunks for each row execute function full_disk()')
  try {
    const { status, html } = await sender.send([{ name: 'a.pdf', content: aPdf(3 * mebibyte) }])
    expect(status).toBe(503)
    expect(html).not.toContain('has arrived')
  } finally {
    await house.asOwner('drop trigger full_disk on file_chunks')
  }
  expect(await everythingStored(house)).toEqual(before)
  expect(await eventsIn(house, sender.reference)).not.toContain('fileReceived')
})

function several(count: number, bytes: number): Sent[] {
  return Array.from({ length: count }, (_, index) => ({ name: `scan-${index}.pdf`, content: aPdf(bytes) }))
}

async function multipart(files: Sent[]) {
  return encodedForm(formOf(files, { purpose: 'other' }))
}

function cutAt(body: Uint8Array<ArrayBuffer>, offset: number): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(body.slice(0, offset))
      if (offset % 2 === 0) controller.close()
      else controller.error(new Error('cut'))
    },
  })
}

/** What a member of staff is given of the only document. */
async function given({ reference }: Sender): Promise<Buffer> {
  const { db } = house.context
  const { admin } = house.form
  const file = await findCaseFile(db, admin, reference)
  const [row] = await fileRows(house, reference)
  const opened = file && (await contentOfFile(db, { ...house.context, actor: admin }, file, row?.id ?? ''))
  return Buffer.isBuffer(opened?.content) ? opened.content : Buffer.alloc(0)
}
