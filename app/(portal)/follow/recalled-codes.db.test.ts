import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerWith } from '../../testing/answered'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { somebodyFollowing } from '../../testing/somebody'
import { makeAnswerCode } from '@/casework/make-answer-code'
import { reopenRequest } from '@/casework/reopen-request'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { leaves, theCase, theLetter } from '@/casework/testing/a-request'
import { withdrawRequest } from '@/casework/withdraw-request'
import { answerCodes, letters, letterSecrets } from '@/db/schema'
import { destroyExpired } from '@/db/writes/expired'
import { readCodeLetter } from '@/emails/frozen-letter'

let house: PublicHouse
let form: TestController

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
})

afterAll(async () => house.close())

test('a code that was replaced or called back is gone from its letter, which is not posted any more', async () => {
  const { reference } = await answered()
  const first = await theLetter(house.context, reference, 'answer-code')
  expect(await makeAnswerCode(staff(), { reference }, { by: 'letter' })).toMatchObject({ ok: true })
  const second = await theLetter(house.context, reference, 'answer-code')
  expect(await secretsAndState(first.id)).toEqual({ secrets: 0, state: 'cancelled' })
  expect(await readCodeLetter(house.context, await rowOf(first.id))).toBeUndefined()
  expect(await secretsAndState(second.id)).toEqual({ secrets: 1, state: 'by-hand' })
  expect(await makeAnswerCode(staff(), { reference }, { by: 'telephone' })).toMatchObject({ ok: true })
  expect(await secretsAndState(second.id)).toEqual({ secrets: 0, state: 'cancelled' })
})

test('a code in a letter that was called back before, or while it left, is destroyed by the tick', async () => {
  const [withdrawn, waiting] = [await answered(), await answered()]
  const [called, kept] = [
    await theLetter(house.context, withdrawn.reference, 'answer-code'),
    await theLetter(house.context, waiting.reference, 'answer-code'),
  ]
  await house.context.db.update(letters).set({ state: 'cancelled' }).where(eq(letters.id, called.id))
  await destroyExpired(house.context.db)
  expect(await secretsAndState(called.id)).toEqual({ secrets: 0, state: 'cancelled' })
  expect(await secretsAndState(kept.id)).toEqual({ secrets: 1, state: 'by-hand' })
})

test('taken up again and withdrawn, a code that opens the answer given before is still to be posted', async () => {
  const { reference } = await answered()
  const { id } = await theLetter(house.context, reference, 'answer-code')
  await reopenRequest(staff(), { reference }, { because: 'A page was missing.' })
  expect(await withdrawRequest(staff(), { reference }, { because: 'She called.' })).toMatchObject({ ok: true })
  expect(await secretsAndState(id)).toEqual({ secrets: 1, state: 'by-hand' })
})

test('a code for an answer that never left is called back when the request is withdrawn, and destroyed when it is taken up again', async () => {
  const { reference } = await answering()
  const { id } = await theLetter(house.context, reference, 'answer-code')
  expect(await secretsAndState(id)).toEqual({ secrets: 1, state: 'by-hand' })
  expect(await withdrawRequest(staff(), { reference }, { because: 'She called.' })).toMatchObject({ ok: true })
  expect(await secretsAndState(id)).toEqual({ secrets: 0, state: 'cancelled' })
  const { row } = await theCase(house.context, reference)
  const codes = () => house.context.db.$count(answerCodes, eq(answerCodes.requestId, row.id))
  expect(await codes()).toBe(1)
  await reopenRequest(staff(), { reference }, { because: 'She asks again.' })
  expect(await codes()).toBe(0)
})

/** An answer with a file, whose code lies in a letter that waits to be posted. */
async function answered(): Promise<{ reference: string }> {
  const person = await answering()
  await leaves(house.context, person.reference, 'answer-ready')
  return person
}

/** The same before it has left. */
async function answering(): Promise<{ reference: string }> {
  const person = await somebodyFollowing(house, form, { postalAddress: 'Am Kai 7, 20457 Hamburg' })
  const file = { name: 'copy.zip', content: Buffer.from('PK copy') }
  await answerWith(house.context, form, person.reference, [file], { input: { code: 'letter' } })
  return person
}

function staff() {
  return { ...house.context, actor: form.admin }
}

async function rowOf(letterId: string) {
  const [row] = await house.context.db.select().from(letters).where(eq(letters.id, letterId))
  if (!row) throw new Error('No such letter')
  return row
}

async function secretsAndState(letterId: string) {
  const secrets = await house.context.db.select().from(letterSecrets).where(eq(letterSecrets.letterId, letterId))
  return { secrets: secrets.length, state: (await rowOf(letterId)).state }
}
