import { afterAll, beforeAll, expect, test } from 'vitest'
import { latestEntry } from '@/db/queries/dossier'
import { aController, type TestController } from './testing/a-controller'
import { aMailbox } from './testing/a-mailbox'
import { letters, theCase } from './testing/a-request'
import { anArrivedLetter } from './testing/an-arrived-letter'
import { type TestHouse, testHouse } from './testing/house'

let house: TestHouse
let form: TestController
let mailbox: ReturnType<typeof aMailbox>

beforeAll(async () => {
  house = await testHouse()
  form = await aController(house.context)
  mailbox = aMailbox(house, form)
})

afterAll(async () => house.close())

const ourForm = { name: 'Contact form', address: 'Rights+web@lindenhof.example' }
const generated = { kind: 'auto-reply', mayBeFirst: true } as const

test('what a form of ours hands on is a draft of the person whom it names to be answered, also where a machine says so', async () => {
  const replyTo = { name: '', address: 'jan@example.org' }
  const { file } = await mailboxCase(anArrivedLetter({ from: ourForm, replyTo, automatic: generated }))
  const { db, keyring } = house.context
  const person = { name: '', email: 'jan@example.org' }
  expect(await latestEntry(db, keyring, file.dossier, 'requester')).toMatchObject(person)
  const ofOthers = { name: 'Portal', address: 'portal@agent.example' }
  const { row, reference } = await mailboxCase(anArrivedLetter({ from: ofOthers, automatic: generated }))
  expect(row.heldBecause).toBe('mailed-in')
  const owed = await letters(house.context, reference)
  expect(new Set(owed.map(({ kind }) => kind))).toEqual(new Set(['request-arrived']))
})

test('E12: an address of ours is never that of the person, and a machine that writes from one gets no letter', async () => {
  const { db, keyring } = house.context
  const office = { name: 'Office', address: 'office@lindenhof.example' }
  for (const [from, replyTo] of [
    [ourForm, null],
    [office, null],
    [office, ourForm],
  ] as const) {
    const { file, reference } = await mailboxCase(anArrivedLetter({ from, replyTo }))
    expect(await latestEntry(db, keyring, file.dossier, 'requester')).toMatchObject({ name: '', email: null })
    expect((await letters(house.context, reference)).length).toBeGreaterThan(0)
  }
  const { row, reference } = await mailboxCase(anArrivedLetter({ from: office, automatic: generated }))
  expect(row.heldBecause).toBe('mailed-in')
  expect(await letters(house.context, reference)).toEqual([])
})

async function mailboxCase(arrived: ReturnType<typeof anArrivedLetter>) {
  const { reference } = await mailbox.takenIn(arrived)
  return { reference, ...(await theCase(house.context, reference)) }
}
