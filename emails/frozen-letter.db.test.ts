import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { saveMailbox } from '@/casework/save-mailbox'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { aRequest, frozenIn, theCase, theLetter, tokenIn } from '@/casework/testing/a-request'
import { letters } from '@/db/schema'
import { sealInto } from '@/db/writes/dossier'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { readLetter } from './frozen-letter'
import { PostOffice } from './testing/post-office'

let house: TestHouse
let organisation: TestController
const offices: PostOffice[] = []

beforeAll(async () => {
  house = await testHouse()
  organisation = await aController(house.context)
})

afterEach(async () => {
  for (const office of offices.splice(0)) await office.close()
})

afterAll(async () => house.close())

test('staff read a letter before and after it has left, and never with its secrets', async () => {
  const { context } = house
  const reference = await aRequest(context, organisation, { confirmed: false })
  const secret = await tokenIn(context, reference, 'confirm-your-request', 'confirmPath')
  const before = await readLetter(context, await theLetter(context, reference, 'confirm-your-request'))
  const office = await PostOffice.open()
  offices.push(office)

  await office.courier(context).deliverDue()

  const after = await readLetter(context, await theLetter(context, reference, 'confirm-your-request'))
  expect(after).toEqual(before)
  expect(after.text).toContain('https://rights.example/…')
  expect(JSON.stringify([before, after])).not.toContain(secret)
  expect(office.mailbox.mails.some(({ email }) => email.text?.includes(secret))).toBe(true)
})

test.for([
  ['privacy@lindenhof.example', /^privacy\+dsr-2026-\d{4}-\d\.[0-9a-f]{20}@lindenhof\.example$/],
  [`${'x'.repeat(40)}@lindenhof.example`, /^office@lindenhof\.example$/],
] as const)(
  'an answer to a letter goes to the mailbox %s, by an address of its own unless that is too long',
  async ([address, to]) => {
    const { context } = house
    const form = await aController(context, { email: 'office@lindenhof.example' })
    const input = {
      host: 'imap.example',
      port: '993',
      username: 'a',
      password: 'b',
      folder: 'INBOX',
      replyAddress: address,
    }
    expect(await saveMailbox({ ...context, actor: form.admin }, form.controllerId, input)).toEqual({ ok: true })
    const reference = await aRequest(context, form)
    const office = await PostOffice.open()
    offices.push(office)

    await office.courier(context).deliverDue()

    const { messageId } = await theLetter(context, reference, 'request-received')
    const sent = office.mailbox.mails.find(({ email }) => email.messageId === messageId)
    expect(sent?.email.replyTo).toEqual([{ name: '', address: expect.stringMatching(to) as string }])
  },
)

test('staff read a letter to staff as it is sent', async () => {
  const { context } = house
  const reference = await aRequest(context, organisation, { confirmed: false })

  const { subject } = await readLetter(context, await theLetter(context, reference, 'request-arrived'))

  expect(subject).toBe(`New request ${reference}, due 4 April 2026`)
})

test('a letter that was owed before an upgrade, with fewer props than letters have now, is rendered all the same', async () => {
  const { context } = house
  const reference = await aRequest(context, organisation)
  const { dossier } = (await theCase(context, reference)).file
  const { id, kind } = await theLetter(context, reference, 'request-received')
  const { props: _props, ...frozen } = await frozenIn(context, reference, kind)
  const props = { because: 'Three systems.', oldDueOn: '2026-04-07', newDueOn: '2026-06-05', promisedOn: null }
  await context.db.transaction(async (tx) => {
    const { entryId } = await sealInto(tx, context.keyring, dossier, 'letter', { ...frozen, props })
    await tx.update(letters).set({ kind: 'extension', entryId, renderedEntryId: null }).where(eq(letters.id, id))
  })

  expect((await readLetter(context, await theLetter(context, reference, 'extension'))).text).toContain('Three systems.')
})
