import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formOf } from '../../_server/upload/testing/sender'
import { FileList } from '../../desk/_request/file-list'
import type { DeskRequest } from '../../desk/_request/read-request'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { somebodyFollowing } from '../../testing/somebody'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { aMailbox } from '@/casework/testing/a-mailbox'
import { theCase, theLetter } from '@/casework/testing/a-request'
import { anArrivedLetter } from '@/casework/testing/an-arrived-letter'
import { filesOfCase } from '@/db/queries/files'
import { signsOf } from '@/domain/policies/unconfirmed'
import { eventsOf } from '@/domain/requests/events'

const pdf = (name: string, content = `%PDF-1.7 ${name}`) =>
  ({ name, type: 'pdf', scan: 'not-scanned', content: Buffer.from(content) }) as const
const exe = { name: 'run.exe', because: 'wrong-kind' } as const
const mallory = 'mallory@evil.example'
const warning = 'It came with an e-mail that is not the person’s'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

test('files of an e-mail from another address are not shown as the person’s, whoever the letter says it is from', async () => {
  const { visitor, page, mails } = await following()
  await mails(mallory, [pdf('passport.pdf')], [exe])
  const own = (await visitor.get(page)).html
  expect(own).not.toMatch(/You sent a document|could not be kept|document sent/i)
  const { html } = await visitor.get(`${page}/files`)
  expect(html).toContain('You have sent no documents yet.')
  expect(html).not.toContain('passport.pdf')
})

test('at the desk they stand with a warning, in the list and in the history, and those of the person without', async () => {
  const { reference, mails } = await following()
  await mails(mallory, [pdf('passport.pdf')])
  expect(await listedAtDesk(reference)).toContain(warning)
  const own = await following()
  await own.mails(own.email, [pdf('bill.pdf')])
  expect(await listedAtDesk(own.reference)).not.toContain(warning)
  expect((await filesIn(reference)).map(({ data }) => data.mail)).toEqual(['stranger'])
  expect((await filesIn(own.reference)).map(({ data }) => data.mail)).toEqual([undefined])
})

test('the person takes none of them back and replaces none, and their own of the same bytes is kept beside', async () => {
  const { email, visitor, reference, page, mails } = await following()
  await mails(mallory, [pdf('passport.pdf', '%PDF-1.7 same')])
  const [theirs] = await filesIn(reference)
  const fileId = theirs?.data.fileId ?? ''
  expect((await visitor.post(`${page}/files/removal`, { file: fileId })).status).toBe(404)
  const sent = [{ name: 'mine.pdf', content: Buffer.from('%PDF-1.7 same') }]
  await visitor.postFiles(`${page}/files`, formOf(sent, { purpose: 'other', instead: fileId }))
  expect((await filesIn(reference)).map(({ data }) => data.mail)).toEqual(['stranger', undefined])
  const { history } = (await theCase(house.context, reference)).file
  expect(eventsOf(history, 'fileRemoved')).toEqual([])
  const { html } = await visitor.get(`${page}/files`)
  expect([html.includes('mine.pdf'), html.includes('passport.pdf')]).toEqual([true, false])
  await mails(mallory, [pdf('bill.pdf')])
  for (let time = 0; time < 2; time += 1) await mails(email, [pdf('bill.pdf')])
  expect((await filesIn(reference)).map(({ data }) => data.mail)).toEqual([
    'stranger',
    undefined,
    'stranger',
    undefined,
  ])
})

test('a request that somebody else has filled to its limit takes the documents of the person all the same', async () => {
  const { visitor, page, mails } = await following()
  await mails(
    mallory,
    Array.from({ length: 20 }, (_, at) => pdf(`paper ${at}.pdf`)),
  )
  const sent = [{ name: 'mine.pdf', content: Buffer.from('%PDF-1.7 mine') }]
  expect((await visitor.postFiles(`${page}/files`, formOf(sent, { purpose: 'other' }))).status).toBe(303)
  expect((await visitor.get(`${page}/files`)).html).toContain('mine.pdf')
})

test('a file of somebody else is no sign that the person is there', async () => {
  for (const [by, signs] of [
    [mallory, []],
    ['', ['wrote', 'sent-files']],
  ] as const) {
    const { email, reference, mails } = await following()
    await mails(by || email, [pdf('passport.pdf')])
    const { file, facts } = await theCase(house.context, reference)
    expect(signsOf({ history: file.history, facts, requester: { telephone: null, postalAddress: null } })).toEqual(
      signs,
    )
  }
})

/** Somebody on their own page, and what comes by e-mail as an answer to our letter to them. */
async function following() {
  const person = await somebodyFollowing(house, form)
  const { messageId } = await theLetter(house.context, person.reference, 'request-received')
  const mails = async (address: string, files: ReturnType<typeof pdf>[], refused: (typeof exe)[] = []) => {
    const letter = { answers: [messageId], from: { name: 'Amina Diallo', address } }
    expect(await aMailbox(house, form).receives(anArrivedLetter(letter, { files, refused }))).toMatchObject({
      receivedAs: 'reply',
    })
  }
  return { ...person, page: `/follow/requests/${person.reference}`, mails }
}

async function filesIn(reference: string) {
  return eventsOf((await theCase(house.context, reference)).file.history, 'fileReceived')
}

async function listedAtDesk(reference: string): Promise<string> {
  const { file } = await theCase(house.context, reference)
  const files = await filesOfCase(house.context.db, house.context.keyring, form.admin, file)
  const request = { reference, history: file.history, controller: file.controller } as DeskRequest
  return renderToStaticMarkup(FileList({ request, files }))
}
