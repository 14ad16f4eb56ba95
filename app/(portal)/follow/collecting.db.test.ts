import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eachInTime } from '../../testing/abuse'
import { answeredWith, answerWith, type Enclosed } from '../../testing/answered'
import { origin, publicHouse, type PublicHouse } from '../../testing/public-house'
import { somebodyFollowing } from '../../testing/somebody'
import { Visitor } from '../../testing/visitor'
import { renewAnswer } from '@/casework/renew-answer'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { frozenIn, letters, theCase } from '@/casework/testing/a-request'
import { today } from '@/casework/testing/today'
import { addDays } from '@/domain/calendar/days'
import { eventsOf } from '@/domain/requests/events'
import { manifestOf } from '@/domain/requests/collection'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

eachInTime()

test('the person downloads what staff put to the answer, byte for byte, and each download is in the history', async () => {
  const files = [aFile('Your data.zip', 3_000_000), aFile('how to read it.pdf', 100)]
  const { visitor, page, reference } = await answered(files)
  const { html } = await visitor.get(`${page}/answer`)
  expect(files.every(({ name, content }) => html.includes(name) && html.includes(sha256(content)))).toBe(true)
  for (const [index, { fileId }] of (await manifest(reference)).entries()) {
    const { status, headers, content } = await visitor.post(`${page}/answer/${fileId}`)
    expect([status, sha256(content)]).toEqual([200, sha256(files[index]?.content ?? Buffer.alloc(0))])
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    })
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename=/)
  }
  expect(await downloads(reference)).toBe(2)
  expect((await visitor.get(page)).html).toContain('You downloaded a file of our answer')
})

test('the manifest is text that names every file with its hash', async () => {
  const file = aFile('copy.zip')
  const { visitor, page, reference } = await answered([file])
  const { headers, html } = await visitor.get(`${page}/answer/manifest`)
  expect(headers.get('content-disposition')).toMatch(/^attachment/)
  expect(html.split('\n')).toEqual([expect.stringContaining(reference), `${sha256(file.content)}  copy.zip`, ''])
})

test('a document of the person is none of the answer, and a file of the answer none of their documents', async () => {
  const { visitor, page, reference } = await answered([aFile('ours.zip')])
  expect((await visitor.get(`${page}/files`)).html).not.toContain('ours.zip')
  const [file] = await manifest(reference)
  expect((await visitor.post(`${page}/files/removal`, { file: file?.fileId ?? '' })).status).toBe(404)
})

test('only a form counts as a download: what looks at the address is led to the page', async () => {
  const { visitor, page, reference } = await answered([aFile()])
  const [file] = await manifest(reference)
  for (const method of ['GET', 'HEAD'] as const)
    expect(await visitor.get(`${page}/answer/${file?.fileId}`, method)).toMatchObject({
      status: 303,
      location: `${page}/answer`,
    })
  expect(await downloads(reference)).toBe(0)
})

test('P17: five downloads of a file, and the sixth is answered with 410, however many ask at once', async () => {
  const { visitor, page, reference } = await answered([aFile(), aFile('other.zip')])
  const [file, other] = await manifest(reference)
  const ask = async (id = '') => visitor.post(`${page}/answer/${id}`)
  for (let time = 1; time <= 4; time += 1) expect((await ask(file?.fileId)).status).toBe(200)
  const atOnce = await Promise.all([1, 2, 3].map(async () => ask(file?.fileId)))
  expect(atOnce.map(({ status }) => status).sort()).toEqual([200, 410, 410])
  expect(atOnce.find(({ status }) => status === 410)?.html).toContain('as often as it can be')
  expect(await downloads(reference)).toBe(5)
  expect((await ask(other?.fileId)).status).toBe(200)
})

test('P17: after fourteen days the page and the files are answered with 410, which says that the right has not ended', async () => {
  const { visitor, page, reference } = await answered([aFile()], -15)
  const [file] = await manifest(reference)
  const gone = await visitor.get(`${page}/answer`)
  expect([gone.status, (await visitor.post(`${page}/answer/${file?.fileId}`)).status]).toEqual([410, 410])
  expect(gone.html).toContain('Your right to them has not')
  expect((await visitor.get(`${page}/answer/manifest`)).status).toBe(303)
  expect(await downloads(reference)).toBe(0)
})

test('what is over is made available again when the person asks: staff are told once, and all begins anew', async () => {
  const { visitor, page, reference } = await answered([aFile()], -15)
  const [file] = await manifest(reference)
  expect((await visitor.get(`${page}/answer`)).html).toContain('Make them available again')
  for (let click = 0; click < 2; click += 1)
    expect(await visitor.post(`${page}/answer/again`)).toMatchObject({ status: 303, location: page })
  expect((await visitor.get(`${page}/answer`)).html).toContain('You have asked us.')
  const told = (await letters(house.context, reference)).filter(({ kind }) => kind === 'reply-arrived')
  expect(told.map(({ props }) => props?.['about'])).toEqual(Array(3).fill('answer-again'))
  expect(await renewAnswer(staff(), { reference }, {})).toMatchObject({ ok: true })
  const { props } = await frozenIn(house.context, reference, 'answer-to-collect')
  expect(props).toEqual({ why: 'again', until: addDays(today(), 14), code: null })
  for (let time = 0; time < 5; time += 1)
    expect((await visitor.post(`${page}/answer/${file?.fileId}`)).status).toBe(200)
  expect((await visitor.post(`${page}/answer/${file?.fileId}`)).status).toBe(410)
})

test('P16: nobody asks for another’s files again, and a form from elsewhere asks for nothing', async () => {
  const [mine, theirs] = [await answered([aFile()], -15), await answered([aFile()], -15)]
  expect((await mine.visitor.post(`${theirs.page}/answer/again`)).status).toBe(404)
  const foreign = { Origin: 'https://evil.example' }
  expect((await theirs.visitor.post(`${theirs.page}/answer/again`, {}, foreign)).status).toBe(403)
  const { history } = (await theCase(house.context, theirs.reference)).file
  expect(eventsOf(history, 'answerAskedAgain')).toEqual([])
})

test('on the last of the fourteen days the files can be downloaded', async () => {
  const { visitor, page, reference } = await answered([aFile()], -14)
  const [file] = await manifest(reference)
  expect((await visitor.post(`${page}/answer/${file?.fileId}`)).status).toBe(200)
})

test('P15: without a session, or with one that was tampered with, the question for the address comes first', async () => {
  const { visitor, page, reference } = await answered([aFile()])
  const [file] = await manifest(reference)
  const tampered = visitor.cookies.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
  for (const path of ['', '/manifest']) {
    expect((await new Visitor().get(`${page}/answer${path}`)).location).toBe('/follow')
    expect((await new Visitor(undefined, tampered).get(`${page}/answer${path}`)).location).toBe('/follow?ended')
  }
  expect((await new Visitor().post(`${page}/answer/${file?.fileId}`)).location).toBe('/follow')
  expect(await downloads(reference)).toBe(0)
})

test('P16: with a session for one request nothing is given of another, nor another’s file under one’s own', async () => {
  const [mine, theirs] = [await answered([aFile()]), await answered([aFile()])]
  const [file] = await manifest(theirs.reference)
  for (const path of ['', '/manifest'])
    expect((await mine.visitor.get(`${theirs.page}/answer${path}`)).status).toBe(404)
  for (const page of [mine.page, theirs.page])
    expect((await mine.visitor.post(`${page}/answer/${file?.fileId}`)).status).toBe(404)
  expect(await downloads(theirs.reference)).toBe(0)
})

test('a form from elsewhere downloads nothing', async () => {
  const { visitor, page, reference } = await answered([aFile()])
  const [file] = await manifest(reference)
  const path = `${page}/answer/${file?.fileId}`
  for (const from of ['https://evil.example', `${origin}.evil.example`, 'null'])
    expect((await visitor.post(path, {}, { Origin: from })).status).toBe(403)
  expect(await downloads(reference)).toBe(0)
})

test('an answer that has not left gives out nothing', async () => {
  const waiting = await somebodyFollowing(house, form)
  await answerWith(house.context, form, waiting.reference, [aFile()])
  expect((await waiting.visitor.get(`/follow/requests/${waiting.reference}/answer`)).status).toBe(404)
})

async function answered(files: readonly Enclosed[], days = 0) {
  const person = await somebodyFollowing(house, form)
  await answeredWith(house.context, form, person.reference, files, { on: addDays(today(), days) })
  return { ...person, page: `/follow/requests/${person.reference}` }
}

function staff() {
  return { ...house.context, actor: form.admin }
}

async function manifest(reference: string) {
  const { file, facts } = await theCase(house.context, reference)
  return manifestOf(file.history, facts)
}

async function downloads(reference: string): Promise<number> {
  return eventsOf((await theCase(house.context, reference)).file.history, 'answerDownloaded').length
}

function aFile(name = 'copy.zip', bytes = 50): Enclosed {
  return { name, content: randomBytes(bytes) }
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
