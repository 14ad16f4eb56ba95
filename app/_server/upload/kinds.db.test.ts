import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findCaseFile } from '@/db/queries/case-file'
import { contentOfFile } from '@/db/queries/files'
import { eachInTime } from '../../testing/abuse'
import { aJpeg, aPdf, aPhoto, aPng, beginnings, movingPng, pngOfSize } from './testing/samples'
import { type Sender, type Sent, sha256, type UploadHouse, uploadHouse } from './testing/sender'
import { warningsShown } from './testing/shown'
import { eventsIn, fileRows } from './testing/stored'

let house: UploadHouse

beforeAll(async () => {
  house = await uploadHouse()
})

afterAll(async () => house.close())

eachInTime()

describe('U06: what a picture is only called is refused, and the page says what is taken', () => {
  test.for(['html', 'svg', 'exe', 'zip'])('%s as .jpg', async (kind) => {
    const { status, html } = await refused({ name: 'photo.jpg', content: beginnings[kind] ?? Buffer.alloc(1) })
    expect(status).toBe(415)
    expect(html).toContain('Send a PDF, a JPEG or a PNG')
  })

  test('a PDF as .jpg', async () => {
    expect((await refused({ name: 'photo.jpg', content: aPdf() })).status).toBe(415)
  })
})

test('U07: a picture under the ending of another kind is refused', async () => {
  const { status, html } = await refused({ name: 'photo.pdf', content: await aJpeg() })
  expect(status).toBe(415)
  expect(html).toContain('says that it is of another kind than it is')
  expect((await refused({ name: 'photo.exe', content: await aPng() })).status).toBe(415)
  expect((await refused({ name: 'photo', content: await aPng() })).status).toBe(415)
})

describe('U08: pictures of other kinds are refused with advice', () => {
  test.for(['gif', 'webp', 'avif', 'heic', 'tiff', 'bmp', 'psd'])('%s', async (kind) => {
    const { status, html } = await refused({ name: `photo.${kind}`, content: beginnings[kind] ?? Buffer.alloc(1) })
    expect(status).toBe(415)
    expect(html).toContain(kind === 'heic' ? 'Choose JPEG when you share or export it' : 'Send a PDF, a JPEG or a PNG')
  })
})

test('U09: drawings with scripts or entities are refused unread', async () => {
  for (const kind of ['svg', 'laughs'])
    expect((await refused({ name: 'drawing.svg', content: beginnings[kind] ?? Buffer.alloc(1) })).status).toBe(415)
})

describe('U10: pictures made to exhaust a machine are refused, and the house goes on', () => {
  test.for<[string, () => Buffer]>([
    ['a head of 60000 × 60000', () => pngOfSize(60_000, 60_000)],
    ['packed zeros that would be a gigabyte', () => pngOfSize(30_000, 12_000, Buffer.alloc(90_000_000))],
    ['ten thousand frames', () => movingPng(10_000)],
  ])('%s', async ([, picture]) => {
    const before = process.memoryUsage().rss
    const { status, html } = await refused({ name: 'photo.png', content: picture() })
    expect(status).toBe(422)
    expect(html).toContain('cannot be read as a picture')
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(300)
    expect((await (await house.aSender()).send([{ name: 'scan.pdf', content: aPdf() }])).status).toBe(303)
  })
})

test('U11: a JPEG that is cut short and a PNG with a wrong sum are refused', async () => {
  const jpeg = await aJpeg()
  expect((await refused({ name: 'a.jpg', content: jpeg.subarray(0, jpeg.length / 2) })).status).toBe(422)
  const png = await aPng()
  png[60] = (png[60] ?? 0) ^ 255
  expect((await refused({ name: 'a.png', content: png })).status).toBe(422)
})

test('U12: of a photo nothing is kept that says where it was taken', async () => {
  const photo = await aPhoto()
  expect(photo.includes('CANARY-EXIF')).toBe(true)
  const kept = await keptOf({ name: 'photo.jpg', content: photo })
  expect(kept.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  expect(kept.includes('CANARY-EXIF')).toBe(false)
  expect(kept.includes('Exif')).toBe(false)
})

test('U13: what hides behind a picture is gone; a PDF is kept as it is, whatever it holds', async () => {
  const hidden = Buffer.from('<script>CANARY-POLYGLOT</script>PK\x03\x04')
  for (const [name, picture] of [
    ['a.jpg', await aJpeg()],
    ['a.png', await aPng()],
  ] as const) {
    const kept = await keptOf({ name, content: Buffer.concat([picture, hidden]) })
    expect(kept.includes('CANARY-POLYGLOT')).toBe(false)
  }
  const pdf = Buffer.concat([aPdf(), Buffer.from('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')])
  expect(sha256(await keptOf({ name: 'a.pdf', content: pdf }))).toBe(sha256(pdf))
})

test('U14: a PDF that is encrypted, starts programs or leads in circles is kept unread, and staff are told that nobody looked into it', async () => {
  const parts = ['/Encrypt 1 0 R', '/S /Launch /F (cmd.exe)', '/Count 1000000', 'startxref 0 /Prev 0']
  for (const part of parts) {
    const sender = await house.aSender()
    const pdf = Buffer.concat([aPdf(), Buffer.from(part)])
    expect(sha256(await keptOf({ name: 'a.pdf', content: pdf }, sender))).toBe(sha256(pdf))
    expect(await warningsShown(house, sender)).toContain('Not previewed: a PDF can do more than show a text.')
  }
  const sender = await house.aSender()
  await keptOf({ name: 'a.png', content: await aPng() }, sender)
  expect((await warningsShown(house, sender)).join()).not.toContain('Not previewed')
})

describe('U15: office files, archives and mails are refused', () => {
  test.for<[string, string]>([
    ['letter.docx', 'zip'],
    ['letter.odt', 'zip'],
    ['all.zip', 'zip'],
    ['all.7z', '7z'],
    ['mail.eml', 'eml'],
  ])('%s', async ([name, kind]) => {
    expect((await refused({ name, content: beginnings[kind] ?? Buffer.alloc(1) })).status).toBe(415)
  })
})

test('U17: what the sender calls its type is not believed', async () => {
  const sender = await house.aSender()
  expect((await sender.send([{ name: 'a.png', content: await aPng(), type: 'text/html' }])).status).toBe(303)
  expect(await fileRows(house, sender.reference)).toMatchObject([{ type: 'png' }])
})

async function refused(file: Sent) {
  const sender = await house.aSender()
  const seen = await sender.send([file])
  expect(await fileRows(house, sender.reference)).toEqual([])
  expect(await eventsIn(house, sender.reference)).not.toContain('fileReceived')
  return seen
}

/** What is kept of a file, as a member of staff is given it. */
async function keptOf(file: Sent, by?: Sender): Promise<Buffer> {
  const sender = by ?? (await house.aSender())
  expect((await sender.send([file])).status).toBe(303)
  const { db } = house.context
  const found = await findCaseFile(db, house.form.admin, sender.reference)
  const [row] = await fileRows(house, sender.reference)
  const reader = { ...house.context, actor: house.form.admin }
  const opened = found && (await contentOfFile(db, reader, found, row?.id ?? ''))
  return Buffer.isBuffer(opened?.content) ? opened.content : Buffer.alloc(0)
}
