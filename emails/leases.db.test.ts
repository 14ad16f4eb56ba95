import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askIdentity } from '@/casework/ask-identity'
import { changeContact } from '@/casework/change-contact'
import { aRequest, leaves, theLetter } from '@/casework/testing/a-request'
import { aDesk, type Desk } from '@/casework/testing/desk'
import { verifyIdentity } from '@/casework/verify-identity'
import { transaction } from '@/db/client'
import type { LetterRow } from '@/db/queries/letters'
import type { LetterKind } from '@/domain/requests/letters'
import { claimLetters, endLeases, giveUp, putOff } from '@/db/writes/outbox'

const refusedForNow = { outcome: 'temporary', code: '451', waitSeconds: 60 } as const
const refused = { outcome: 'permanent', code: '550' } as const

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('a worker whose lease has run out settles nothing for the one that took over', async () => {
  const reference = await aRequest(desk.context, desk.form, { confirmed: false })
  const first = await claimedBy('one', reference, 'confirm-your-request')
  await endLeases(desk.context.db)
  const second = await claimedBy('two', reference, 'confirm-your-request')
  await fails(first)
  expect(await transaction(desk.context.db, async (tx) => giveUp(tx, first, refused))).toBe(false)
  expect(await theLetter(desk.context, reference, 'confirm-your-request')).toMatchObject({
    state: 'sending',
    leaseOwner: 'two',
  })
  await fails(second)
  expect((await theLetter(desk.context, reference, 'confirm-your-request')).state).toBe('owed')
})

test('nor does it for itself, where it has taken the letter anew', async () => {
  const reference = await aRequest(desk.context, desk.form, { confirmed: false })
  const before = await claimedBy('one', reference, 'confirm-your-request')
  await endLeases(desk.context.db)
  await claimedBy('one', reference, 'confirm-your-request')
  await fails(before)
  expect((await theLetter(desk.context, reference, 'confirm-your-request')).state).toBe('sending')
})

test('what the mail server took from a worker without a lease has left all the same, and is not sent again', async () => {
  const reference = await aRequest(desk.context, desk.form, { confirmed: false })
  await claimedBy('one', reference, 'confirm-your-request')
  await endLeases(desk.context.db)
  const second = await claimedBy('two', reference, 'confirm-your-request')
  await leaves(desk.context, reference, 'confirm-your-request', '2026-03-05')
  await fails(second)
  expect((await theLetter(desk.context, reference, 'confirm-your-request')).state).toBe('sent')
})

describe('a letter that is being sent when the person’s contact is put right', () => {
  const way = { telephone: '+49 30 1234567', because: 'She telephoned.' }

  test('waits to be handed over, once the attempt has failed', async () => {
    const reference = await aRequest(desk.context, desk.form, { confirmed: false })
    const letter = await claimedBy('one', reference, 'confirm-your-request')
    await desk.does('2026-03-06', changeContact, reference, way)
    expect((await theLetter(desk.context, reference, 'confirm-your-request')).state).toBe('sending')
    await fails(letter)
    expect((await theLetter(desk.context, reference, 'confirm-your-request')).state).toBe('by-hand')
  })

  test('is not sent again where its worker has died', async () => {
    const reference = await aRequest(desk.context, desk.form, { confirmed: false })
    await claimedBy('one', reference, 'confirm-your-request')
    await desk.does('2026-03-06', changeContact, reference, way)
    await endLeases(desk.context.db)
    await expect(claimedBy('two', reference, 'confirm-your-request')).rejects.toThrow('was not claimed')
    expect((await theLetter(desk.context, reference, 'confirm-your-request')).state).toBe('by-hand')
  })

  test('has left where the mail server took it', async () => {
    const reference = await aRequest(desk.context, desk.form, { confirmed: false })
    await claimedBy('one', reference, 'confirm-your-request')
    await desk.does('2026-03-06', changeContact, reference, way)
    await leaves(desk.context, reference, 'confirm-your-request', '2026-03-06')
    expect((await theLetter(desk.context, reference, 'confirm-your-request')).state).toBe('sent')
  })
})

test('a question that is being sent when its answer comes is cancelled, once the attempt has failed', async () => {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does('2026-03-06', askIdentity, reference, { method: 'call-back', doubt: 'Two people have this name.' })
  const letter = await claimedBy('one', reference, 'identity-request')
  await desk.does('2026-03-06', verifyIdentity, reference, {
    verdict: 'not-doubted',
    reason: 'known',
    on: '2026-03-06',
  })
  await desk.does('2026-03-06', changeContact, reference, { telephone: '+49 30 1234567', because: 'She telephoned.' })
  await fails(letter)
  expect((await theLetter(desk.context, reference, 'identity-request')).state).toBe('cancelled')
})

async function claimedBy(owner: string, reference: string, kind: LetterKind): Promise<LetterRow> {
  const claimed = await claimLetters(desk.context.db, { owner, limit: 100, leaseSeconds: 60, inFlight: [] })
  const { id } = await theLetter(desk.context, reference, kind)
  const letter = claimed.find((each) => each.id === id)
  if (!letter) throw new Error(`${kind} was not claimed`)
  return letter
}

async function fails(letter: LetterRow): Promise<void> {
  await transaction(desk.context.db, async (tx) => putOff(tx, letter, refusedForNow))
}
