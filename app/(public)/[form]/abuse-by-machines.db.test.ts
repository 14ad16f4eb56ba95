import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController } from '@/casework/testing/a-controller'
import { letters } from '@/casework/testing/a-request'
import { environment } from '@/env'
import { eachInTime, rowsIn } from '../../testing/abuse'
import { listAllRequests } from '../../testing/all-requests'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { answersAll, Visitor } from '../../testing/visitor'

const aMinute = 60_000

let house: PublicHouse
let form: string

beforeAll(async () => {
  house = await publicHouse()
  form = (await aController(house.context)).slug
})

afterAll(async () => house.close())

eachInTime()

test('B29: who fills in what people do not see gets the same answer as everybody, and the request is held in sight', async () => {
  const machine = new Visitor()
  await answersAll(machine, form, { email: 'b29@example.org', topic: 'https://spam.example' })
  const before = await rowsIn(house)
  const receipt = await receiptOf(machine)
  await heldInSight('filled-trap', before)
  expect(receipt).toEqual(await receiptOf(await prepared('b29@example.org')))
})

test('B29: who fills in a form faster than people can gets the same answer too, and the request is held in sight', async () => {
  environment().FORM_FASTEST_MILLISECONDS = aMinute
  try {
    const machine = await prepared('b29.fast@example.org')
    const before = await rowsIn(house)
    const receipt = await receiptOf(machine)
    await heldInSight('filled-too-fast', before)

    const person = await prepared('b29.fast@example.org')
    await house.context.db.execute("update drafts set created_at = created_at - interval '1 minute'")
    expect(receipt).toEqual(await receiptOf(person))
    expect((await listAllRequests(house)).at(-1)).toMatchObject({ heldBecause: null })
  } finally {
    environment().FORM_FASTEST_MILLISECONDS = 0
  }
})

/** What somebody is told who sends, but for what is theirs alone: the reference and the token of the address. */
async function receiptOf(visitor: Visitor): Promise<{ status: number; html: string }> {
  const { location } = await visitor.post(`/${form}/ask/check`)
  const token = /^\/[^/]+\/sent\/([\w-]+)$/.exec(location ?? '')?.[1] ?? ''
  const { status, html } = await visitor.get(location ?? '')
  expect(html).toContain('press “Confirm”')
  return { status, html: html.replaceAll(token, 'TOKEN').replaceAll(/DSR-\d{4}-\d+-\d/g, 'REFERENCE') }
}

/** One request more, in the lists with its day, of which staff are told and nobody else. */
async function heldInSight(heldBecause: string, before: { requests: number }): Promise<void> {
  expect((await rowsIn(house)).requests).toBe(before.requests + 1)
  const held = (await listAllRequests(house)).at(-1)
  expect(held).toMatchObject({ heldBecause, spamMarkedOn: null })
  expect(held?.dueOn).not.toBeNull()
  const written = await letters(house.context, held?.reference ?? '')
  expect(written.map(({ kind, audience }) => `${kind} to ${audience}`)).toEqual([
    'request-arrived to staff',
    'request-arrived to staff',
  ])
}

async function prepared(email: string): Promise<Visitor> {
  const visitor = new Visitor()
  await answersAll(visitor, form, { email })
  return visitor
}
