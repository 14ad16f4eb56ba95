import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeMade } from '../../testing/answer-code'
import { answeredWith } from '../../testing/answered'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { somebodyFollowing } from '../../testing/somebody'
import { askPaperAnswer } from '@/casework/ask-paper-answer'
import { removeAnswerFile } from '@/casework/remove-answer-file'
import { reopenRequest } from '@/casework/reopen-request'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { letters, theCase } from '@/casework/testing/a-request'
import { today } from '@/casework/testing/today'
import { addDays, type Day } from '@/domain/calendar/days'
import { requester } from '@/domain/policies/actor'
import { eventsOf } from '@/domain/requests/events'
import { formatDay } from '@/messages/format-day'

const first = { name: 'first copy.zip', content: Buffer.from('PK first') }
const second = { name: 'second copy.zip', content: Buffer.from('PK second') }

const third = { name: 'third copy.zip', content: Buffer.from('PK third') }

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

test('an answer stays on the page, with its day and its files, while the request is decided anew', async () => {
  const { visitor, page, reference } = await reopened(-3)
  const { html } = await visitor.get(page)
  expect(html).toContain(`Our answer of ${told(-3)}`)
  expect(html).toContain('We gave you this answer earlier.')
  expect(html).toContain('Here is your copy.')
  expect((await visitor.get(`${page}/answer`)).html).toContain('first copy.zip')
  const download = await visitor.post(`${page}/answer/${await fileIdOf(reference, 0)}`)
  expect([download.status, download.html]).toEqual([200, 'PK first'])
  expect((await theCase(house.context, reference)).facts.state).toBe('open')
})

test('fourteen days after it left, also of an answer taken up again nothing can be downloaded', async () => {
  const { visitor, page, reference } = await reopened(-15)
  expect((await visitor.get(page)).html).toContain(`Our answer of ${told(-15)}`)
  expect((await visitor.get(`${page}/answer`)).status).toBe(410)
  expect((await visitor.post(`${page}/answer/${await fileIdOf(reference, 0)}`)).status).toBe(410)
})

test('a second answer stands above the first, and each gives the files that came with it', async () => {
  const { visitor, page, reference } = await reopened(-3)
  await answeredWith(house.context, form, reference, [second], { input: { text: 'With the missing page.' } })
  const { html } = await visitor.get(page)
  const [above, below] = [html.indexOf('With the missing page.'), html.indexOf('Here is your copy.')]
  expect(above).toBeGreaterThan(html.indexOf(`Our answer of ${told(0)}`))
  expect(below).toBeGreaterThan(html.indexOf(`Our answer of ${told(-3)}`))
  expect(below).toBeGreaterThan(above)
  const [newest, earlier] = [`${page}/answer`, `${page}/answers/${await sequenceOf(reference, 0)}`]
  expect(html).toContain(`href="${newest}"`)
  expect(html).toContain(`href="${earlier}"`)
  const [there, before] = [(await visitor.get(newest)).html, (await visitor.get(earlier)).html]
  expect([there.includes('second copy.zip'), there.includes('first copy.zip')]).toEqual([true, false])
  expect([before.includes('second copy.zip'), before.includes('first copy.zip')]).toEqual([false, true])
  expect((await visitor.get(`${earlier}/manifest`)).html).toContain('  first copy.zip')
  expect((await visitor.post(`${earlier}/${await fileIdOf(reference, 0)}`)).html).toBe('PK first')
  expect((await visitor.post(`${newest}/${await fileIdOf(reference, 1)}`)).html).toBe('PK second')
  expect((await visitor.get(`${page}/answers/1`)).status).toBe(404)
})

test('two answers of one day are told apart, and of three the one of another day needs no number', async () => {
  const { visitor, page, reference } = await reopened(-3)
  const titles = async () => (await visitor.get(page)).html.match(/Our answer of [^<]+/g)
  await answeredWith(house.context, form, reference, [second])
  expect(await titles()).toEqual([`Our answer of ${told(0)}`, `Our answer of ${told(-3)}`])
  await reopen(reference)
  await answeredWith(house.context, form, reference, [third])
  expect(await titles()).toEqual([
    `Our answer of ${told(0)} (2 of 2)`,
    `Our answer of ${told(0)} (1 of 2)`,
    `Our answer of ${told(-3)}`,
  ])
})

test('that we write as soon as files are available again is said of the newest answer alone', async () => {
  const { visitor, page, reference } = await answered(-15)
  await visitor.post(`${page}/answer/again`)
  const asked = 'We write to you as soon as the files are available again.'
  expect((await visitor.get(page)).html).toContain(asked)
  await reopen(reference)
  await answeredWith(house.context, form, reference, [second])
  expect((await visitor.get(page)).html).not.toContain(asked)
  expect((await visitor.get(`${page}/answers/${await sequenceOf(reference, 0)}`)).html).not.toContain(asked)
  await visitor.post(`${page}/answer/again`)
  expect((await visitor.get(page)).html.split(asked)).toHaveLength(2)
})

test('who asked for a code before the next answer can ask for one again, which opens the files of both', async () => {
  const { visitor, page, reference } = await answered(-3, { telephone: '+49 30 1234567' }, 'telephone')
  await visitor.post(`${page}/answer/again`)
  await reopen(reference)
  await answeredWith(house.context, form, reference, [second], { input: { code: 'telephone' } })
  const earlier = `${page}/answers/${await sequenceOf(reference, 0)}`
  expect((await visitor.get(earlier)).html).toContain('Ask for a new code')
  await visitor.post(`${page}/answer/again`)
  expect((await visitor.get(earlier)).html).not.toContain('Ask for a new code')
})

test('the code of an answer opens it while it is taken up again, and what comes with the next waits for the next code', async () => {
  const { visitor, page, reference } = await answered(-3, { telephone: '+49 30 1234567' }, 'telephone')
  const code = await codeMade(house.context, form, reference)
  await reopen(reference)
  await visitor.post(`${page}/answer`, { code })
  expect((await visitor.get(`${page}/answer`)).html).toContain('first copy.zip')
  await answeredWith(house.context, form, reference, [second], { input: { code: 'telephone' } })
  const earlier = `${page}/answers/${await sequenceOf(reference, 0)}`
  expect((await visitor.get(earlier)).html).toContain('first copy.zip')
  expect((await visitor.get(`${page}/answer`)).html).toContain('No code works at present')
  expect((await visitor.post(`${page}/answer/${await fileIdOf(reference, 1)}`)).status).toBe(403)
  const next = await codeMade(house.context, form, reference)
  expect((await visitor.get(earlier)).html).toContain('Enter the code')
  await visitor.post(earlier, { code: next })
  expect((await visitor.get(earlier)).html).toContain('first copy.zip')
  expect((await visitor.get(`${page}/answer`)).html).toContain('second copy.zip')
})

test('a lost code of an answer is made anew while it is taken up again', async () => {
  const { visitor, page, reference } = await answered(-3, { telephone: '+49 30 1234567' }, 'telephone')
  await reopen(reference)
  await visitor.post(`${page}/answer`, { code: await codeMade(house.context, form, reference) })
  expect((await visitor.get(`${page}/answer`)).html).toContain('first copy.zip')
})

test('files that were given are not taken off, nor given again with the next answer', async () => {
  const { reference } = await reopened(-3)
  const fileId = await fileIdOf(reference, 0)
  expect(await removeAnswerFile(staff(), { reference }, { fileId })).toMatchObject({
    ok: false,
    problems: [{ code: 'answer-on-its-way' }],
  })
  await answeredWith(house.context, form, reference, [first])
  const [, again] = eventsOf((await theCase(house.context, reference)).file.history, 'answered')
  expect(again?.data.files).toEqual([expect.objectContaining({ bytes: 8 })])
  expect(again?.data.files?.[0]?.fileId).not.toBe(fileId)
})

test('what was asked for on paper is still owed when the request is taken up again', async () => {
  const { page, visitor, reference } = await answered(-3)
  const { id } = (await theCase(house.context, reference)).row
  await askPaperAnswer({ ...house.context, actor: requester(id) }, { reference }, {})
  await reopen(reference)
  const ready = (await letters(house.context, reference)).filter(({ kind }) => kind === 'answer-ready')
  expect(ready.map(({ state }) => state)).toEqual(['sent', 'by-hand'])
  expect((await visitor.get(page)).html).toContain('You asked for it on paper. We are preparing it.')
})

async function answered(days: number, reached: { telephone?: string } = {}, code = '') {
  const person = await somebodyFollowing(house, form, reached)
  await answeredWith(house.context, form, person.reference, [first], { on: dayFrom(days), input: { code } })
  return { ...person, page: `/follow/requests/${person.reference}` }
}

async function reopened(days: number) {
  const person = await answered(days)
  await reopen(person.reference)
  return person
}

async function reopen(reference: string): Promise<void> {
  const outcome = await reopenRequest(staff(), { reference }, { because: 'A page was missing.' })
  expect(outcome).toMatchObject({ ok: true })
}

async function sequenceOf(reference: string, index: number): Promise<number> {
  return eventsOf((await theCase(house.context, reference)).file.history, 'answered')[index]?.sequence ?? 0
}

async function fileIdOf(reference: string, index: number): Promise<string> {
  const answers = eventsOf((await theCase(house.context, reference)).file.history, 'answered')
  return answers[index]?.data.files?.[0]?.fileId ?? ''
}

function dayFrom(days: number): Day {
  return addDays(today(), days)
}

function told(days: number): string {
  return formatDay(dayFrom(days), 'en')
}

function staff() {
  return { ...house.context, actor: form.admin }
}
