import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { versionsOfWording, wordedLetters } from '@/db/queries/letter-wordings'
import { journal } from '@/db/schema'
import type { Actor } from '@/domain/policies/actor'
import { readLetter } from '@/emails/frozen-letter'
import { PostOffice } from '@/emails/testing/post-office'
import { NotFound } from './errors'
import { sendMessage } from './send-message'
import { aController, type TestController } from './testing/a-controller'
import { aRequest, letters, theLetter } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { testLetter, unwordLetter, wordLetter } from './word-letter'

let desk: Desk
let form: TestController
const offices: PostOffice[] = []

beforeAll(async () => {
  desk = await aDesk({ name: 'Lindenhof' })
})

afterEach(async () => {
  for (const office of offices.splice(0)) await office.close()
})

afterAll(async () => desk.close())

const as = (actor: Actor) => ({ ...desk.context, actor })
const message = () => ({ controllerId: form.controllerId, kind: 'message', language: 'en' }) as const
const say = async (words: object, actor: Actor = form.admin) => wordLetter(as(actor), message(), { words })

async function versions() {
  const found = await versionsOfWording(desk.context.db, form.admin, message())
  return found.map(({ version, words }) => [version, words])
}

test('each saving is a version of all words; what is ours or empty stays ours; back to ours is one more version', async () => {
  form = await aController(desk.context)
  expect(await say({ title: 'Moin!', hello: 'Hello,', wrote: ' ' })).toEqual({ ok: true })
  expect(await say({ title: 'Moin!' })).toMatchObject({ ok: false, problems: [{ code: 'nothing-changed' }] })
  const words = { closing: 'Your team\nat {organisation}', title: 'Moin!', wrote: '{organisation}, {day}:' }
  expect(await say({ ...words, wrote: '{organisation},\r\n {day}:' })).toEqual({ ok: true })
  expect(await say(words)).toMatchObject({ ok: false, problems: [{ code: 'nothing-changed' }] })
  expect(await wordedLetters(desk.context.db, form.admin, form.controllerId)).toMatchObject([
    { kind: 'message', words },
  ])
  expect(await unwordLetter(as(form.admin), message())).toEqual({ ok: true })
  expect(await unwordLetter(as(form.admin), message())).toMatchObject({ ok: false })
  expect(await versions()).toEqual([
    [3, {}],
    [2, words],
    [1, { title: 'Moin!' }],
  ])
  expect(await wordedLetters(desk.context.db, form.admin, form.controllerId)).toEqual([])
  const { controllerId } = form
  const written = await desk.context.db.select().from(journal).where(eq(journal.controllerId, controllerId))
  expect(written.filter(({ what }) => what === 'letter-worded').map(({ details }) => details)).toEqual([
    { kind: 'message', language: 'en', version: 1 },
    { kind: 'message', language: 'en', version: 2 },
    { kind: 'message', language: 'en', version: 3 },
  ])
})

test.for([
  ['a lost reference', { subject: 'A message' }, 'words.subject', 'place-needed', { names: '{reference}' }],
  ['a lost day', { wrote: 'We write to you:' }, 'words.wrote', 'place-needed', { names: '{organisation}, {day}' }],
  [
    'a place that nobody fills in',
    { title: 'For {name}, {iban}' },
    'words.title',
    'unknown-placeholder',
    { names: '{name}, {iban}', known: '{reference}, {organisation}' },
  ],
  [
    'a brace that is not closed',
    { title: 'Please {reference' },
    'words.title',
    'unknown-placeholder',
    { names: '{', known: '{reference}, {organisation}' },
  ],
  ['a long subject', { subject: `{reference} ${'x'.repeat(200)}` }, 'words.subject', 'text-too-long', { count: 200 }],
  ['a megabyte', { closing: 'x'.repeat(1024 * 1024) }, 'words.closing', 'text-too-long', { count: 2000 }],
  ['a sentence that is fixed', { answerBy: 'Some day' }, undefined, 'unknown-field', undefined],
  ['no sentence at all', { constructor: 'x' }, undefined, 'unknown-field', undefined],
] as const)('refused at its field, and nothing kept: %s', async ([_name, words, field, code, params]) => {
  form = await aController(desk.context)
  const problem = { code, ...(field && { field }), ...(params && { params }) }
  expect(await say(words)).toEqual({ ok: false, problems: [problem] })
  expect(await versions()).toEqual([])
})

test('administrators of the organisation alone word its letters, see the words and test them', async () => {
  form = await aController(desk.context)
  await say({ title: 'Moin!' })
  const stranger = (await aController(desk.context)).admin
  const test = async (actor: Actor) =>
    testLetter(as(actor), message(), { input: { words: {} }, toAddress: 'a@b.example' })
  expect(await versionsOfWording(desk.context.db, stranger, message())).toEqual([])
  await expect(say({ title: 'Mine' }, stranger)).rejects.toThrow(NotFound)
  await expect(unwordLetter(as(stranger), message())).rejects.toThrow(NotFound)
  await expect(test(stranger)).rejects.toThrow(NotFound)
  form = desk.form
  for (const refused of [await say({ title: 'Mine' }, desk.handler), await test(desk.handler)])
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'not-permitted' }] })
  expect(await versionsOfWording(desk.context.db, desk.handler, message())).toEqual([])
})

test('a letter is said in the words that held when it came to be owed, and once rendered in those for good', async () => {
  form = desk.form
  const reference = await aRequest(desk.context, form)
  const write = async (text: string) => sendMessage(as(desk.handler), { reference }, { text })
  await write('First.')
  await say({ title: 'News from {organisation}', dear: 'Good day {name},', closing: 'Your team\n\n{reference}' })
  await write('Second.')
  await say({ title: 'Changed since' })
  const about = (await letters(desk.context, reference)).filter(({ kind }) => kind === 'message')
  const texts = await Promise.all(about.map(async (letter) => (await readLetter(desk.context, letter)).text))

  expect(texts[0]).toContain('A MESSAGE ABOUT YOUR REQUEST')
  expect(texts[0]).toContain('Dear Amina Diallo,')
  expect(texts[1]).toContain('Good day Amina Diallo,')
  expect(texts[1]).toMatch(/^NEWS FROM LINDENHOF$/m)
  expect(texts[1]).toMatch(new RegExp(`Second\\.[^]*Your team\\n\\n${reference}\\n\\n-{10}`))
  const office = await PostOffice.open()
  offices.push(office)
  await office.courier(desk.context).deliverDue()
  const mailed = office.mailbox.mails.flatMap(({ email }) => (email.text?.includes('Second.') ? [email.text] : []))
  expect(mailed.map((text) => text.replaceAll('\r\n', '\n').includes('Good day Amina Diallo,'))).toEqual([true])
  expect((await readLetter(desk.context, await theLetter(desk.context, reference, 'message'))).text).toBe(texts[1])
})

test('a test goes to whoever asks for it, by the mail server, says that it is one and is about nobody', async () => {
  form = desk.form
  const office = await PostOffice.open()
  offices.push(office)
  const input = { words: { subject: 'Frage zu {reference}', closing: 'Ihr Team von {organisation}' } }
  const letter = { controllerId: form.controllerId, kind: 'clarification-request', language: 'de' } as const
  expect(await testLetter(as(form.admin), letter, { input, toAddress: 'ruth@lindenhof.example' })).toEqual({ ok: true })
  await office.courier(desk.context).deliverDue()
  const [mail, ...more] = office.mailbox.mails.filter(({ to }) => to.includes('ruth@lindenhof.example'))

  expect(more).toEqual([])
  expect(mail?.email.subject).toBe('[Test] Frage zu DSR-2026-0042-7')
  expect(mail?.email.text).toContain('Dies ist ein Test.')
  expect(mail?.email.text).toContain('Ihr Team von Lindenhof')
  expect(mail?.email.html).toContain('lang="de"')
})

test('a test that no mail server takes is for nobody else', async () => {
  form = desk.form
  const office = await PostOffice.open()
  offices.push(office)
  office.mailbox.faultOf = () => '550-at-rcpt'
  const known = (await desk.context.db.query.letters.findMany()).length
  await testLetter(as(form.admin), message(), { input: { words: {} }, toAddress: 'gone@lindenhof.example' })
  await office.courier(desk.context).deliverDue()
  expect((await desk.context.db.query.letters.findMany()).length).toBe(known + 1)
})
