import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eachInTime } from '../../testing/abuse'
import { origin } from '../../testing/public-house'
import { journal } from '@/db/schema'
import { environment } from '@/env'
import { aPdf } from './testing/samples'
import { eicar, scannedFiles } from './testing/scanner'
import { type UploadHouse, uploadHouse } from './testing/sender'
import { warningsShown } from './testing/shown'
import { everythingStored, fileRows } from './testing/stored'

let house: UploadHouse

beforeAll(async () => {
  house = await uploadHouse()
})

afterAll(async () => house.close())

eachInTime()

describe('U18: forms that no page of ours sends', () => {
  const part = (name: string, content: string) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`
  const bodies: [string, string, string, number][] = [
    ['one field twice', 'b', `${part('purpose', 'other')}${part('purpose', 'other')}--b--\r\n`, 400],
    ['a field that nobody knows', 'b', `${part('isAdmin', 'yes')}--b--\r\n`, 400],
    ['a part without a name', 'b', '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n', 400],
    ['ten thousand parts', 'b', `${part('purpose', 'x').repeat(10_000)}--b--\r\n`, 400],
    ['a field of a megabyte', 'b', `${part('purpose', 'x'.repeat(1_000_000))}--b--\r\n`, 400],
    ['a boundary of a thousand characters', 'b'.repeat(1000), `--${'b'.repeat(1000)}--\r\n`, 400],
    ['B13: a field whose name is not UTF-8', 'b', part('purpose\xff', 'other'), 400],
    ['nothing at all', 'b', '', 400],
    [
      'a hundred megabytes before the first part',
      'b',
      `${'x'.repeat(100_000_000)}${part('purpose', 'x')}--b--\r\n`,
      413,
    ],
  ]
  test.for(bodies)('%s', async ([, boundary, body, status]) => {
    const sender = await house.aSender()
    const before = await everythingStored(house)
    const type = `multipart/form-data; boundary=${boundary}`
    expect(
      (await sender.visitor.postBody(sender.path, Buffer.from(body, 'latin1'), { 'Content-Type': type })).status,
    ).toBe(status)
    expect(await everythingStored(house)).toEqual(before)
  })

  test('B13: a file whose name is not UTF-8 is refused, with what to do about it', async () => {
    const sender = await house.aSender()
    const before = await everythingStored(house)
    const head = '--b\r\nContent-Disposition: form-data; name="files"; filename="\xff\xfe.pdf"\r\n\r\n'
    const body = Buffer.from(`${part('purpose', 'other')}${head}%PDF-1.7\r\n--b--\r\n`, 'latin1')
    const type = { 'Content-Type': 'multipart/form-data; boundary=b' }
    const { status, html } = await sender.visitor.postBody(sender.path, body, type)
    expect([status, html.includes('The name of a file cannot be read. Rename the file')]).toEqual([400, true])
    expect(await everythingStored(house)).toEqual(before)
  })

  test('a form from another site, and one of another type', async () => {
    const sender = await house.aSender()
    const type = { 'Content-Type': 'multipart/form-data; boundary=b' }
    const foreign = { ...type, Origin: 'https://evil.example' }
    expect((await sender.visitor.postBody(sender.path, Buffer.from('x'), foreign)).status).toBe(403)
    expect((await sender.visitor.post(sender.path, { purpose: 'other' }, { Origin: origin })).status).toBe(415)
  })
})

describe('U20: the virus scanner', () => {
  let scanner: Awaited<ReturnType<typeof scannedFiles>>

  beforeAll(async () => {
    scanner = await scannedFiles()
  })

  afterAll(async () => scanner.close())

  test('finds what is harmful: refused, kept in the journal, and the good one beside it is taken as clean', async () => {
    const sender = await house.aSender()
    const harmful = { name: 'bad.pdf', content: Buffer.concat([aPdf(), eicar]) }
    const { status, html } = await sender.send([harmful, { name: 'good.pdf', content: aPdf(200_000) }])
    expect(status).toBe(422)
    expect(html).toContain('our virus scanner found something harmful')
    expect(await fileRows(house, sender.reference)).toMatchObject([{ scan: 'clean' }])
    const noted = await house.context.db.select().from(journal).where(eq(journal.what, 'harmful-file-refused'))
    expect(noted.map(({ details }) => details)).toEqual([{ reference: sender.reference, harm: 'Eicar-Test-Signature' }])
  })

  test('down, or never there: the document is kept, and staff are told that nobody has scanned it', async () => {
    const unscanned = 'Nobody has scanned it for viruses.'
    const { CLAMD_URL } = environment()
    const sender = await house.aSender()
    try {
      environment().CLAMD_URL = 'tcp://127.0.0.1:1'
      expect((await sender.send([{ name: 'a.pdf', content: aPdf() }])).status).toBe(303)
      expect(await fileRows(house, sender.reference)).toMatchObject([{ scan: 'not-scanned' }])
      delete environment().CLAMD_URL
      expect((await sender.send([{ name: 'b.pdf', content: aPdf() }])).status).toBe(303)
    } finally {
      environment().CLAMD_URL = CLAMD_URL
    }
    expect((await fileRows(house, sender.reference)).map(({ scan }) => scan)).toEqual(['not-scanned', 'not-scanned'])
    const warned = await warningsShown(house, sender)
    expect(warned.filter((warning) => warning === unscanned)).toHaveLength(2)
  })
})
