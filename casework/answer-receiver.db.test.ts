import { afterAll, beforeAll, expect, test } from 'vitest'
import { dossierOf } from '@/db/queries/outbox'
import { readEntry } from '@/db/queries/dossier'
import { freeze } from '@/emails/frozen-letter'
import type { SealedLetter } from '@/emails/sealed-letter'
import { correctAskedFor } from './correct-asked-for'
import { decideRight } from './decide-right'
import { sendAnswer } from './send-answer'
import { aRequest, forAnother, theLetter } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { verifyIdentity } from './verify-identity'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

const text = 'Here is your copy.'

test('an answer that the person is to receive is not put on the page of whoever asked for them', async () => {
  const reference = await decided('them')
  const answer = { text, delivery: 'portal', withoutFile: 'in-the-text', personAddress: 'Hafenweg 3' }
  expect(await desk.refused('2026-03-10', sendAnswer, reference, answer)).toEqual(['delivery: answer-goes-to-person'])
})

test('it is posted to the address that the organisation knows, in the name of the person, and says who asked', async () => {
  const reference = await decided('them')
  const posted = { text, delivery: 'post', personAddress: ' ' }
  const missing = ['personAddress: enter-address-of-person']
  expect(await desk.refused('2026-03-10', sendAnswer, reference, posted)).toEqual(missing)
  await desk.does('2026-03-10', sendAnswer, reference, { ...posted, personAddress: 'Hafenweg 3\n20457 Hamburg' })
  const { state, to, paper } = await answerOf(reference)
  expect(state).toBe('by-hand')
  expect(to).toEqual({
    name: 'Mariam Diallo',
    email: null,
    telephone: null,
    postalAddress: 'Hafenweg 3\n20457 Hamburg',
  })
  expect(paper).toContain('Dear Mariam Diallo,')
  expect(paper).toContain('This is our answer to the request that Amina Diallo sent us for you on 5 March 2026.')
  expect(paper).toContain('We found no data about you')
})

test('handed over to the person it needs no address', async () => {
  const reference = await decided('them')
  await desk.does('2026-03-10', sendAnswer, reference, { text, delivery: 'in-person' })
  expect((await answerOf(reference)).to).toMatchObject({ name: 'Mariam Diallo', postalAddress: null })
})

test.for(['me', undefined] as const)(
  'where the one who asks receives it (%s) it goes to their page',
  async (answerTo) => {
    const reference = await decided(answerTo)
    await desk.does('2026-03-10', sendAnswer, reference, { text, delivery: 'portal', withoutFile: 'in-the-text' })
    expect((await answerOf(reference)).to).toMatchObject({ name: 'Amina Diallo', email: 'amina.diallo@example.org' })
  },
)

test('a request that turns out to be one’s own is answered to whoever asked', async () => {
  const reference = await decided('them')
  const corrected = { askedFor: 'self', because: 'Mariam is her second name.' }
  await desk.does('2026-03-09', correctAskedFor, reference, corrected)
  await desk.does('2026-03-10', sendAnswer, reference, { text, delivery: 'portal', withoutFile: 'in-the-text' })
  expect((await answerOf(reference)).to?.name).toBe('Amina Diallo')
})

async function decided(answerTo: 'me' | 'them' | undefined): Promise<string> {
  const reference = await aRequest(desk.context, desk.form, { ...forAnother, ...(answerTo && { answerTo }) })
  await desk.does('2026-03-06', verifyIdentity, reference, {
    verdict: 'not-doubted',
    reason: 'known',
    on: '2026-03-06',
  })
  const search = { systems: 'the shop', identifiers: 'the name', searchedBy: 'Ruth', searchedOn: '2026-03-06' }
  const nothing = { right: 'access', decision: 'nothing-held', ...search }
  await desk.does('2026-03-06', decideRight, reference, nothing)
  return reference
}

async function answerOf(reference: string) {
  const { db, keyring } = desk.context
  const letter = await theLetter(desk.context, reference, 'answer-ready')
  const dossier = await dossierOf(db, letter)
  const sealed = await readEntry<SealedLetter>(db, keyring, dossier, letter.entryId ?? '')
  const { text: paper } = await freeze(desk.context, letter, dossier)
  return { state: letter.state, to: sealed?.to, paper }
}
