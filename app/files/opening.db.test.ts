import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eachInTime, leavesNothing } from '../testing/abuse'
import { aPdf } from '../_server/upload/testing/samples'
import { formOf, sha256 } from '../_server/upload/testing/sender'
import { eventsIn, fileRows } from '../_server/upload/testing/stored'
import { environment } from '@/env'
import { closeWithoutAnswer } from '@/casework/close-without-answer'
import { type FileDesk, fileDesk, open } from './testing/desk'

let house: FileDesk

beforeAll(async () => {
  house = await fileDesk()
})

afterAll(async () => house.close())

eachInTime()

describe('U16: names of files', () => {
  const long = 'y'.repeat(116)
  test.for<[sent: string, shown: string, saved: string]>([
    ['../../etc/passwd.pdf', 'passwd.pdf', 'filename=passwd.pdf'],
    ['..\\..\\x.pdf', 'x.pdf', 'filename=x.pdf'],
    ['C:\\x.pdf', 'x.pdf', 'filename=x.pdf'],
    ['a/b.pdf', 'b.pdf', 'filename=b.pdf'],
    ['CON.pdf', 'CON.pdf', 'filename=CON.pdf'],
    ['x.php.pdf', 'x.php.pdf', 'filename=x.php.pdf'],
    [`${'y'.repeat(1000)}.pdf`, `${long}.pdf`, `filename=${long}.pdf`],
    ['"; filename=x.pdf', '&quot;; filename=x.pdf', String.raw`filename="\"; filename=x.pdf"`],
    ['a\u202Efdp.pdf', 'afdp.pdf', 'filename=afdp.pdf'],
    ['\u{1F600}.pdf', '\u{1F600}.pdf', `filename="??.pdf"; filename*=UTF-8''%F0%9F%98%80.pdf`],
    ['x\r\nX-Evil: 1.pdf', 'xX-Evil: 1.pdf', 'filename="xX-Evil: 1.pdf"'],
    ['x\0.pdf', 'x.pdf', 'filename=x.pdf'],
  ])('%j is kept under an id of ours and given back safely', async ([name, shown, saved]) => {
    const sender = await house.aSender()
    expect((await sender.send([{ name, content: aPdf() }])).status).toBe(303)
    const [row, ...others] = await fileRows(house, sender.reference)
    expect([row?.id, others]).toEqual([expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/), []])
    const { headers } = await open(sender, row?.id, house.handler)
    expect(headers.get('content-disposition')).toBe(`attachment; ${saved}`)
    expect(headers.has('x-evil')).toBe(false)
    const { html } = await sender.visitor.get(sender.path)
    expect(/<li[^>]*><p[^>]*><bdi>(.*?)<\/bdi><\/p>/s.exec(html)?.[1]).toBe(shown)
  })

  test.for(['.htaccess', 'CON', 'photo.jpg.exe', 'x\u202Egpj.exe', ''])(
    '%j is of no kind that we take',
    async (name) => {
      const sender = await house.aSender()
      await leavesNothing(house, async () => {
        expect((await sender.send([{ name, content: aPdf() }])).status).toBe(415)
      })
    },
  )
})

test('U22: nothing is sent to the request of another, to one that is closed, or to no request', async () => {
  const [one, other] = [await house.aSender(), await house.aSender()]
  const form = () => formOf([{ name: 'a.pdf', content: aPdf() }], { purpose: 'other' })
  const wrongToken = one.path.replace(/.(?=\/files$)/, (last) => (last === 'x' ? 'y' : 'x'))
  await leavesNothing(house, async () => {
    const toAnother = await one.visitor.postFiles(`/follow/requests/${other.reference}/files`, form())
    expect([toAnother.status, toAnother.location]).toEqual([303, '/follow'])
    expect((await one.visitor.postFiles(wrongToken, form())).status).toBe(404)
  })
  const close = { reason: 'duplicate', because: 'Asked twice.' }
  expect((await closeWithoutAnswer(staff(), { reference: other.reference }, close)).ok).toBe(true)
  await leavesNothing(house, async () => {
    const { status, html } = await other.send([{ name: 'a.pdf', content: aPdf() }])
    expect(status).toBe(410)
    expect(html).toContain('This request is closed')
  })
  for (const { reference } of [one, other]) expect(await fileRows(house, reference)).toEqual([])
})

test('U24: a part of a document, a stored copy and its head are answered like the whole, to nobody else, and never kept', async () => {
  const sender = await house.aSender()
  const content = aPdf(40_000)
  await sender.send([{ name: 'scan.pdf', content }])
  const [row] = await fileRows(house, sender.reference)
  const questions: Record<string, string>[] = [{}, { Range: 'bytes=0-10' }, { 'If-None-Match': '*' }]
  for (const asked of questions) {
    const { status, headers, content: given } = await open(sender, row?.id, house.handler, { asked })
    expect([status, sha256(given)]).toEqual([200, sha256(content)])
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '40000',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    })
  }
  const before = await eventsIn(house, sender.reference)
  const head = await open(sender, row?.id, house.handler, { method: 'HEAD' })
  expect([head.status, head.content.length, head.headers.get('content-length')]).toEqual([200, 0, '40000'])
  for (const method of ['GET', 'HEAD'] as const) {
    expect((await open(sender, row?.id, house.auditor, { method })).status).toBe(404)
    expect((await open(sender, row?.id, '', { method })).status).toBe(303)
  }
  for (const site of ['cross-site', 'same-site', 'anything'])
    expect((await open(sender, row?.id, house.handler, { asked: { 'Sec-Fetch-Site': site } })).status).toBe(303)
  expect(await eventsIn(house, sender.reference)).toEqual(before)
})

test('a document is taken back or replaced while nobody has opened it, and not after', async () => {
  const sender = await house.aSender()
  await sender.send([{ name: 'first.pdf', content: aPdf() }])
  const [first] = await fileRows(house, sender.reference)
  const replaced = await sender.send([{ name: 'second.pdf', content: aPdf() }], {
    purpose: 'other',
    instead: first?.id ?? '',
  })
  expect(replaced.status).toBe(303)
  const [second, ...others] = await fileRows(house, sender.reference)
  expect([second?.id === first?.id, others]).toEqual([false, []])
  await open(sender, second?.id, house.handler)
  const late = await sender.visitor.post(`${sender.path}/removal`, { file: second?.id ?? '' })
  expect(late.status).toBe(409)
  expect(late.html).toContain('We have already opened this document')
  await sender.send([{ name: 'third.pdf', content: aPdf() }])
  const third = (await fileRows(house, sender.reference)).find(({ id }) => id !== second?.id)
  for (let time = 0; time < 2; time += 1)
    expect((await sender.visitor.post(`${sender.path}/removal`, { file: third?.id ?? '' })).status).toBe(303)
  expect((await fileRows(house, sender.reference)).map(({ id }) => id)).toEqual([second?.id])
})

test('P22: the thirty-first file for a request in an hour is asked to wait, and what was sent before is kept', async () => {
  const sender = await house.aSender()
  const { LIMIT_UPLOADS_PER_HOUR_PER_REQUEST: usual } = environment()
  environment().LIMIT_UPLOADS_PER_HOUR_PER_REQUEST = 30
  const five = () => [1, 2, 3, 4, 5].map((number) => ({ name: `${number}.pdf`, content: aPdf() }))
  const again = five()
  const statuses: number[] = []
  for (const files of [five(), five(), five(), again, again, again, five().slice(0, 1), five()]) {
    const { status, headers } = await sender.send(files)
    statuses.push(status)
    expect(Number(headers.get('retry-after') ?? 0) > 0).toBe(status === 429)
  }
  environment().LIMIT_UPLOADS_PER_HOUR_PER_REQUEST = usual
  expect(statuses).toEqual([303, 303, 303, 303, 303, 303, 429, 429])
  expect(await fileRows(house, sender.reference)).toHaveLength(20)
})

test('P22: where the request takes no more in this hour, a sending is refused before anything of it is read', async () => {
  const { visitor, path, send } = await house.aSender()
  const { LIMIT_UPLOADS_PER_HOUR_PER_REQUEST: usual } = environment()
  environment().LIMIT_UPLOADS_PER_HOUR_PER_REQUEST = 1
  let pulled = 0
  const pull = (bytes: ReadableStreamDefaultController) => {
    pulled += 1
    bytes.close()
  }
  const type = { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '1000' }
  const sent = async () =>
    (await visitor.postBody(path, new ReadableStream({ pull }, { highWaterMark: 0 }), type)).status
  expect([await sent(), pulled]).toEqual([400, 1])
  expect((await send([{ name: 'a.pdf', content: aPdf() }])).status).toBe(303)
  expect([await sent(), pulled]).toEqual([429, 1])
  environment().LIMIT_UPLOADS_PER_HOUR_PER_REQUEST = usual
})

test('P22: a sending with one file too many is not taken, in part or whole, nor are those that were read beside it', async () => {
  const sender = await house.aSender()
  const { LIMIT_UPLOADS_PER_HOUR_PER_REQUEST: usual } = environment()
  environment().LIMIT_UPLOADS_PER_HOUR_PER_REQUEST = 3
  const two = () => sender.send([1, 2].map((number) => ({ name: `${number}.pdf`, content: aPdf() })))
  const statuses = (await Promise.all([two(), two(), two()])).map(({ status }) => status)
  environment().LIMIT_UPLOADS_PER_HOUR_PER_REQUEST = usual
  expect(statuses.toSorted()).toEqual([303, 429, 429])
  expect(await fileRows(house, sender.reference)).toHaveLength(2)
})

test('a document of another request cannot be taken back, and is not known', async () => {
  const [one, other] = [await house.aSender(), await house.aSender()]
  await other.send([{ name: 'a.pdf', content: aPdf() }])
  const [row] = await fileRows(house, other.reference)
  expect((await one.visitor.post(`${one.path}/removal`, { file: row?.id ?? '' })).status).toBe(404)
  expect(await fileRows(house, other.reference)).toHaveLength(1)
})

function staff() {
  return { ...house.context, actor: house.form.admin }
}
