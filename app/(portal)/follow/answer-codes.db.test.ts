import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeMade, firstFileAt } from '../../testing/answer-code'
import { answeredWith } from '../../testing/answered'
import { eachInTime } from '../../testing/abuse'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { signedInByMail, somebodyFollowing } from '../../testing/somebody'
import { changeContact } from '@/casework/change-contact'
import { fulfilLetter } from '@/casework/fulfil-letter'
import { makeAnswerCode } from '@/casework/make-answer-code'
import { renewAnswer } from '@/casework/renew-answer'
import { reopenRequest } from '@/casework/reopen-request'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { letters, theCase, theLetter, tokenIn } from '@/casework/testing/a-request'
import { today } from '@/casework/testing/today'
import { collectionsOf } from '@/domain/requests/collection'
import { eventsOf } from '@/domain/requests/events'
import { answerCodes, letterSecrets } from '@/db/schema'
import { readCodeLetter, readLetter } from '@/emails/frozen-letter'

const telephone = '+49 30 1234567'
const postalAddress = 'Am Kai 7, 20457 Hamburg'
const file = { name: 'copy of it all.zip', content: Buffer.from('PK copy') }

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

eachInTime()

test('P17: without the code neither a file nor the list of them is given; with it they are, in this session alone', async () => {
  const person = await answered({ telephone }, 'telephone')
  const { visitor, page } = person
  const code = await made(person.reference)
  const asked = await visitor.get(`${page}/answer`)
  expect(asked.html).toContain('a code that we tell you by telephone')
  const download = await visitor.post(await firstFileAt(house.context, person.reference))
  expect([download.status, download.html.includes('Enter the code')]).toEqual([403, true])
  expect((await visitor.get(`${page}/answer/manifest`)).location).toBe(`${page}/answer`)
  expect(asked.html + download.html).not.toContain(file.name)
  expect((await visitor.post(`${page}/answer`, { code: other(code) })).status).toBe(400)
  expect(await visitor.post(`${page}/answer`, { code: ` ${code.slice(0, 4)} ${code.slice(4)}` })).toMatchObject({
    status: 303,
    location: `${page}/answer`,
  })
  expect((await visitor.get(`${page}/answer`)).html).toContain(file.name)
  expect((await visitor.post(await firstFileAt(house.context, person.reference))).content.equals(file.content)).toBe(
    true,
  )
  const elsewhere = await signedInByMail(house, person)
  expect((await elsewhere.get(page)).status).toBe(200)
  const locked = await elsewhere.post(await firstFileAt(house.context, person.reference))
  expect([locked.status, locked.html.includes('Enter the code')]).toEqual([403, true])
})

test('after five wrong tries the code opens nothing; the person asks for a new one, and that does', async () => {
  const person = await answered({ telephone }, 'telephone')
  const { visitor, page, reference } = person
  const code = await made(reference)
  const guesses = Array.from({ length: 8 }, async () => visitor.post(`${page}/answer`, { code: other(code) }))
  expect((await Promise.all(guesses)).every(({ status }) => status === 400)).toBe(true)
  const [row] = await house.context.db
    .select()
    .from(answerCodes)
    .where(eq(answerCodes.requestId, await idOf(reference)))
  expect(row?.tries).toBe(5)
  expect((await visitor.post(`${page}/answer`, { code })).html).toContain('Ask for a new code')
  expect((await visitor.post(`${page}/answer/again`)).status).toBe(303)
  const told = (await letters(house.context, reference)).filter(({ props }) => props?.['about'] === 'answer-again')
  expect(told.length).toBeGreaterThan(0)
  const next = await made(reference)
  expect((await visitor.get(page)).html).not.toContain('You have asked us.')
  await Promise.all(Array.from({ length: 5 }, async () => visitor.post(`${page}/answer`, { code: other(next) })))
  expect((await visitor.get(`${page}/answer`)).html).toContain('Ask for a new code')
  await visitor.post(`${page}/answer/again`)
  const asked = (await letters(house.context, reference)).filter(({ props }) => props?.['about'] === 'answer-again')
  expect(asked).toHaveLength(2 * told.length)
  expect((await visitor.post(`${page}/answer`, { code: await made(reference) })).status).toBe(303)
})

test('that wrong codes were entered until none works is in the history once, and before that it is not', async () => {
  const { visitor, page, reference } = await answered({ telephone }, 'telephone')
  const code = await made(reference)
  const spent = async () => eventsOf((await theCase(house.context, reference)).file.history, 'answerCodeSpent')
  for (let time = 1; time <= 4; time += 1) await visitor.post(`${page}/answer`, { code: other(code) })
  expect(await spent()).toEqual([])
  for (let time = 5; time <= 7; time += 1) await visitor.post(`${page}/answer`, { code: other(code) })
  expect(await spent()).toMatchObject([{ on: today(), actor: { kind: 'requester' }, data: {}, entryId: null }])
  const { file: answeredCase } = await theCase(house.context, reference)
  const [seen] = await spent()
  expect(collectionsOf(answeredCase.history, today())).toMatchObject([{ codeSpentAt: seen?.at }])
  await made(reference)
  const { file: newCode } = await theCase(house.context, reference)
  expect(collectionsOf(newCode.history, today())).toMatchObject([{ codeSpentAt: null }])
})

test('nothing but a hash of the code is kept, and a new one closes what the old one had opened', async () => {
  const person = await answered({ telephone }, 'telephone')
  const { visitor, page, reference } = person
  const code = await made(reference)
  const rows = await house.context.db.select().from(answerCodes)
  expect(JSON.stringify([rows, (await theCase(house.context, reference)).file.history])).not.toContain(code)
  await visitor.post(`${page}/answer`, { code })
  expect((await visitor.get(`${page}/answer`)).html).toContain(file.name)
  const next = await made(reference)
  expect((await visitor.get(`${page}/answer`)).html).not.toContain(file.name)
  await visitor.post(`${page}/answer`, { code: next })
  expect((await visitor.get(`${page}/answer`)).html).toContain(file.name)
  expect(await renewAnswer(staff(), { reference }, { code: 'telephone' })).toMatchObject({ ok: true })
  expect((await visitor.get(`${page}/answer`)).html).toContain('No code works at present')
})

test('by letter, the code lies in one that staff print and post: it is mailed to nobody, and gone when it has left', async () => {
  const person = await answered({ postalAddress }, 'letter')
  const { visitor, page, reference } = person
  const letter = await theLetter(house.context, reference, 'answer-code')
  const code = await tokenIn(house.context, reference, 'answer-code', 'code')
  expect(letter.state).toBe('by-hand')
  expect((await readLetter(house.context, letter)).text).not.toContain(code)
  expect((await readCodeLetter(house.context, letter))?.text).toContain(code)
  expect((await visitor.post(`${page}/answer`, { code })).status).toBe(303)
  const on = today()
  expect(await fulfilLetter(staff(), { reference }, { letterId: letter.id, how: 'posted', on })).toMatchObject({
    ok: true,
  })
  const secrets = await house.context.db.select().from(letterSecrets).where(eq(letterSecrets.letterId, letter.id))
  expect(secrets).toEqual([])
  expect(await readCodeLetter(house.context, await theLetter(house.context, reference, 'answer-code'))).toBeUndefined()
})

test('where a way besides the mailbox is on file one must be chosen; where none is, there may be no code', async () => {
  const known = await somebodyFollowing(house, form, { telephone })
  const send = answeredWith(house.context, form, known.reference, [file])
  await expect(send).rejects.toThrow('choose-how-to-tell-the-code')
  const { visitor, page, reference } = await answered({}, '')
  expect((await visitor.get(`${page}/answer`)).html).toContain(file.name)
  expect(await makeAnswerCode(staff(), { reference }, { by: 'telephone' })).toMatchObject({ ok: false })
  const fromRecords = await answered({}, 'telephone')
  expect((await fromRecords.visitor.get(`${fromRecords.page}/answer`)).html).not.toContain(file.name)
})

test('a number that was put in a moment ago is not one to tell a code to', async () => {
  const { reference } = await somebodyFollowing(house, form)
  const contact = { email: '', telephone, postalAddress: '', because: 'She called.' }
  const email = `${reference.toLowerCase()}@example.org`
  expect(await changeContact(staff(), { reference }, { ...contact, email })).toMatchObject({ ok: true })
  const send = answeredWith(house.context, form, reference, [file], {
    input: { code: 'telephone', delivery: 'portal' },
  })
  await expect(send).rejects.toThrow('address-still-new')
})

test('P16: nobody tries codes at another’s answer, nor from another site, and one taken up again keeps its code', async () => {
  const [mine, theirs] = [await answered({ telephone }, 'telephone'), await answered({ telephone }, 'telephone')]
  const code = await made(theirs.reference)
  expect((await mine.visitor.post(`${theirs.page}/answer`, { code })).status).toBe(404)
  const foreign = { Origin: 'https://evil.example' }
  expect((await theirs.visitor.post(`${theirs.page}/answer`, { code }, foreign)).status).toBe(403)
  const requestId = await idOf(theirs.reference)
  const rows = async () => house.context.db.select().from(answerCodes).where(eq(answerCodes.requestId, requestId))
  expect(await rows()).toMatchObject([{ tries: 0 }])
  await reopenRequest(staff(), { reference: theirs.reference }, { because: 'A page was missing.' })
  expect(await rows()).toMatchObject([{ tries: 0 }])
})

async function answered(reached: { telephone?: string; postalAddress?: string }, code: string) {
  const person = await somebodyFollowing(house, form, reached)
  await answeredWith(house.context, form, person.reference, [file], { input: { code } })
  return { ...person, page: `/follow/requests/${person.reference}` }
}

async function made(reference: string): Promise<string> {
  return codeMade(house.context, form, reference)
}

async function idOf(reference: string): Promise<string> {
  return (await theCase(house.context, reference)).row.id
}

/** Another code than this one. */
function other(code: string): string {
  return code.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
}

function staff() {
  return { ...house.context, actor: form.admin }
}
