import { afterAll, beforeAll, expect, test } from 'vitest'
import { alikeRequests } from '@/db/queries/alike-requests'
import { listQueue } from '@/db/queries/queue'
import { NotFound } from './errors'
import { logRequest } from './log-request'
import { markSpam } from './mark-spam'
import { aController, aStaffMember, type TestController } from './testing/a-controller'
import { aRequest, letters, theCase } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'

let house: TestHouse
let form: TestController

beforeAll(async () => {
  house = await testHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

test('the day and one right are enough: the time runs from the true day, and nobody but staff is written to', async () => {
  const reference = await logged({ receivedOn: '2026-02-27', channel: 'letter', rights: 'access' })
  const { file, row } = await theCase(house.context, reference)
  expect(row).toMatchObject({ receivedOn: '2026-02-27', state: 'open', dueOn: '2026-03-27', channel: 'letter' })
  expect(file.history.map(({ type, on, at, actor }) => [type, on, at.slice(0, 10), actor.kind])).toEqual([
    ['received', '2026-02-27', '2026-03-05', 'staff'],
  ])
  const kinds = (await letters(house.context, reference)).map(({ kind }) => kind)
  expect(new Set(kinds)).toEqual(new Set(['request-arrived']))
})

test('what is known of the person is kept: they are found by it, and the same address suggests the same person', async () => {
  const email = 'tomas.novak@example.org'
  const first = await aRequest(house.context, form, { name: 'Tomáš Novák', email })
  const reference = await logged({
    receivedOn: '2026-03-02',
    channel: 'telephone',
    rights: ['erasure', 'objection'],
    name: 'Tomáš Novák',
    email,
    telephone: '+420 601 111 222',
    postalAddress: 'Dlouhá 5\n110 00 Praha',
    knownAs: 'K-4711/22',
    words: 'Please delete everything you have about me.',
  })
  const { row } = await theCase(house.context, reference)
  const alike = await alikeRequests(house.context.db, form.admin, row)
  expect(alike.map((each) => each.reference)).toEqual([first])
  const { db, keyring } = house.context
  const found = async (q: string) => {
    const { rows } = await listQueue(db, form.admin, { keyring }, { tab: 'open', q })
    return rows.map((each) => each.reference).toSorted()
  }
  expect(await found('novák')).toEqual([first, reference].toSorted())
  for (const q of ['601 111 222', '+420 601111222', '110 00', 'k471122', 'novák 110'])
    expect([q, await found(q)]).toEqual([q, [reference]])
})

test('to a person whose address is known nothing is sent either, and no address waits to be confirmed', async () => {
  const email = 'noor.haddad@example.org'
  const reference = await logged({ receivedOn: '2026-03-05', channel: 'e-mail', rights: 'erasure', email })
  expect((await theCase(house.context, reference)).row).toMatchObject({ state: 'open', confirmedOn: null })
  expect((await letters(house.context, reference)).filter(({ audience }) => audience === 'requester')).toEqual([])
})

test('the same form sent twice, also at once, is one request; other words in it are another', async () => {
  const input = { once: 'a-form', receivedOn: '2026-03-04', channel: 'letter', rights: 'access', words: 'All of it.' }
  const before = (await listed()).length
  const [first, ...others] = await Promise.all([1, 2, 3].map(async () => logged(input)))
  expect(others).toEqual([first, first])
  expect(await logged({ ...input, words: 'Nearly all of it.' })).not.toBe(first)
  expect((await listed()).length).toBe(before + 2)
})

test('that it was there before is told, and no organisation is chosen for anybody', async () => {
  const input = { once: 'another-form', receivedOn: '2026-03-04', channel: 'letter', rights: 'access' }
  expect(await logRequest(staff(), form.slug, input)).toMatchObject({ ok: true, result: { isNew: true } })
  expect(await logRequest(staff(), form.slug, input)).toMatchObject({ ok: true, result: { isNew: false } })
  expect(await logRequest(staff(), '', input)).toMatchObject({
    ok: false,
    problems: [{ code: 'choose-an-organisation', field: 'organisation' }],
  })
})

test('a day of more than a year ago is asked about once, and then believed', async () => {
  const input = { receivedOn: '2025-03-04', channel: 'letter', rights: 'access' }
  const asked = { ok: false, problems: [{ code: 'logged-long-ago', field: 'certainOf' }] }
  expect(await logRequest(staff(), form.slug, input)).toMatchObject(asked)
  expect(await logRequest(staff(), form.slug, { ...input, certainOf: '2024-03-04' })).toMatchObject(asked)
  const reference = await logged({ ...input, certainOf: '2025-03-04' })
  expect((await theCase(house.context, reference)).row.receivedOn).toBe('2025-03-04')
  expect(await logRequest(staff(), form.slug, { ...input, receivedOn: '2025-03-05' })).toMatchObject({ ok: true })
})

test('from a sender whose request was set aside as spam, what staff log is not held', async () => {
  const email = 'once.spam@example.org'
  const spam = await aRequest(house.context, form, { email })
  expect(await markSpam(staff(), { reference: spam }, { because: 'Advertising.' })).toMatchObject({ ok: true })
  const reference = await logged({ receivedOn: '2026-03-05', channel: 'e-mail', rights: 'access', email })
  expect((await theCase(house.context, reference)).row.heldBecause).toBeNull()
})

test.for([
  ['without a day', { receivedOn: '' }, 'enter-the-day', 'receivedOn'],
  ['a year with a slip', { receivedOn: '0026-02-27' }, 'day-not-valid', 'receivedOn'],
  ['a day that has not come', { receivedOn: '2026-03-06' }, 'day-in-the-future', 'receivedOn'],
  ['without a right', { rights: '' }, 'choose-one-right', 'rights'],
  ['by the form', { channel: 'form' }, 'choose-a-channel', 'channel'],
  ['an address that is none', { email: 'amina' }, 'email-not-valid', 'email'],
  ['E12: one of the organisation', { email: 'office@lindenhof.example' }, 'email-is-ours', 'email'],
  ['a name without end', { name: 'x'.repeat(201) }, 'name-too-long', 'name'],
  ['words without end', { words: 'x'.repeat(10_001) }, 'words-too-long', 'words'],
] as const)('%s is refused at its field, and nothing is kept', async ([, changed, code, field]) => {
  const before = await listed()
  const input = { receivedOn: '2026-03-04', channel: 'letter', rights: 'access', ...changed }
  expect(await logRequest(staff(), form.slug, input)).toMatchObject({ ok: false, problems: [{ code, field }] })
  expect(await listed()).toEqual(before)
})

test('an auditor, and somebody of another organisation, log nothing', async () => {
  const auditor = await aStaffMember(house.context, form, { role: 'auditor', mayVerify: false })
  const { admin: stranger } = await aController(house.context)
  const input = { receivedOn: '2026-03-04', channel: 'letter', rights: 'access' }
  for (const actor of [auditor, stranger])
    await expect(logRequest({ ...staff(), actor }, form.slug, input)).rejects.toThrow(NotFound)
  for (const slug of ['nowhere', `${form.slug}\0`])
    await expect(logRequest(staff(), slug, input)).rejects.toThrow(NotFound)
})

function staff() {
  return { ...house.context, actor: form.admin, today: '2026-03-05' as const }
}

async function logged(input: object): Promise<string> {
  const outcome = await logRequest(staff(), form.slug, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.reference
}

async function listed() {
  const { db, keyring } = house.context
  const { rows } = await listQueue(db, form.admin, { keyring }, { tab: 'open' })
  return rows.map(({ reference }) => reference)
}
