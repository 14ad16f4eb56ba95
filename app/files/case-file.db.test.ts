import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aStaffMember } from '@/casework/testing/a-controller'
import { amina, theCase } from '@/casework/testing/a-request'
import { writeNote } from '@/casework/write-note'
import { sha256, verifyChain } from '@/db/sealing/chain'
import { journal } from '@/db/schema'
import { type Sender, type UploadHouse, uploadHouse } from '../_server/upload/testing/sender'
import { answeredWith } from '../testing/answered'
import { duringVisit } from '../testing/desk-visit'
import { origin } from '../testing/public-house'
import { signedIn } from '../testing/signed-in'
import * as route from './[reference]/case-file/route'

const secret = 'Ask the works council first.'
const personal = [amina.name, '@example.org', 'Here is your copy.']

let house: UploadHouse
let sender: Sender
let handler: string
let auditor: string

beforeAll(async () => {
  house = await uploadHouse({ LIMIT_SIGN_INS_PER_MINUTE_PER_ADDRESS: '1000' })
  const cookie = async (role: 'handler' | 'auditor') =>
    signedIn(house, (await aStaffMember(house.context, house.form, { role })).userId)
  ;[handler, auditor] = [await cookie('handler'), await cookie('auditor')]
  sender = await house.aSender()
  const staff = { ...house.context, actor: house.form.admin }
  await writeNote(staff, { reference: sender.reference }, { text: secret })
  await answeredWith(house.context, house.form, sender.reference, [
    { name: 'copy.zip', content: Buffer.from('all of it') },
  ])
})

afterAll(async () => house.close())

test('a request is saved as a PDF, data and letters, and the manifest has the hash of each', async () => {
  const parts = await partsOf(await save(handler, { person: 'yes' }))
  const manifest = parts.get('manifest.sha256.txt')?.toString().trim().split('\n')
  parts.delete('manifest.sha256.txt')
  expect(manifest).toEqual([...parts].map(([part, content]) => `${sha256(content)}  ${part}`))
  const pdf = parts.get('case-file.pdf')
  expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf?.includes('DejaVuSans')).toBe(true)
  const data = dataIn(parts)
  expect(data).toMatchObject({
    reference: sender.reference,
    chain: 'intact',
    requester: { name: amina.name },
  })
  expect(data.manifests).toMatchObject([[{ sha256: sha256('all of it'), bytes: 9 }]])
  expect([...parts.keys()].filter((part) => /^letters\/\d{3}-answer-ready\.txt$/.test(part))).toHaveLength(1)
})

test('the history in it can be checked by anybody, without this installation', async () => {
  const { history, headHash } = dataIn(await partsOf(await save(handler, { person: 'yes' })))
  expect(verifyChain(history)).toEqual({ intact: true })
  expect(history.at(-1)?.hash).toBe(headHash)
})

test('what staff wrote for themselves goes along only where it is wished', async () => {
  const without = await partsOf(await save(handler, { person: 'yes' }))
  const together = await partsOf(await save(handler, { person: 'yes', notes: 'yes' }))
  expect(without.get('data.json')?.includes(secret)).toBe(false)
  expect(together.get('data.json')?.includes(secret)).toBe(true)
})

test('without the person neither name, address, word nor letter leaves; an auditor gets nothing else', async () => {
  expect(personalIn(await partsOf(await save(handler, { person: 'yes' })))).toEqual(personal)
  for (const cookie of [handler, auditor]) {
    const parts = await partsOf(await save(cookie, {}))
    expect([...parts.keys()]).toEqual(['case-file.pdf', 'data.json', 'manifest.sha256.txt'])
    expect(personalIn(parts)).toEqual([])
  }
  expect((await save(auditor, { person: 'yes' })).status).toBe(404)
  expect((await save(auditor, { notes: 'yes' })).status).toBe(404)
})

test('each taking is in the journal with what went along, and the request stays as it is', async () => {
  const before = (await theCase(house.context, sender.reference)).row.version
  const entries = async () =>
    (await house.context.db.select().from(journal)).filter(({ what }) => what === 'case-file-exported')
  const earlier = (await entries()).length
  await save(handler, { person: 'yes' })
  const written = await entries()
  expect(written).toHaveLength(earlier + 1)
  expect(written.map(({ details }) => details)).toContainEqual({
    reference: sender.reference,
    person: true,
    notes: false,
  })
  expect((await theCase(house.context, sender.reference)).row.version).toBe(before)
  expect((await save('', {})).headers.get('location')).toBe('/desk/sign-in')
  expect((await save(handler, {}, 'https://evil.example')).status).toBe(403)
  expect(await entries()).toHaveLength(earlier + 1)
})

function personalIn(parts: Map<string, Buffer>): string[] {
  const text = parts.get('data.json')?.toString() ?? ''
  return personal.filter((word) => text.includes(word))
}

type Data = Record<string, unknown> & { headHash: string; history: Parameters<typeof verifyChain>[0] }

function dataIn(parts: Map<string, Buffer>): Data {
  return JSON.parse(parts.get('data.json')?.toString() ?? '') as Data
}

async function save(cookie: string, input: Record<string, string>, from = origin): Promise<Response> {
  const address = `${origin}/files/${sender.reference}/case-file`
  const body = new URLSearchParams(input)
  const request = new Request(address, { method: 'POST', headers: { cookie, origin: from }, body })
  const params = Promise.resolve({ reference: sender.reference })
  return duringVisit(request.headers, () => route.POST(request, { params }))
}

/** What is in a ZIP, after its central directory. */
async function partsOf(answer: Response): Promise<Map<string, Buffer>> {
  const zip = Buffer.from(await answer.arrayBuffer())
  const parts = new Map<string, Buffer>()
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 1)) {
    const [packed, nameBytes, start] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)]
    const content = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const name = zip.toString('utf8', at + 46, at + 46 + nameBytes)
    parts.set(name, inflateRawSync(zip.subarray(content, content + packed)))
  }
  return parts
}
