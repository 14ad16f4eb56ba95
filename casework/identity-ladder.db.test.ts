import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEventWords } from '@/db/queries/dossier'
import { identityCodes } from '@/db/schema'
import { requester } from '@/domain/policies/actor'
import { readCodeLetter, readLetter } from '@/emails/frozen-letter'
import { askIdentity } from './ask-identity'
import { changeContact } from './change-contact'
import { closeWithoutAnswer } from './close-without-answer'
import { enterIdentityCode } from './enter-identity-code'
import { makeIdentityCode } from './make-identity-code'
import { aRequest, letters, theCase, theLetter, tokenIn } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { verifyIdentity } from './verify-identity'
import { withdrawRequest } from './withdraw-request'

const byMail = (sentTo: string) => ({ by: 'email', sentTo })

let desk: Desk

beforeAll(async () => {
  desk = await aDesk({ promiseDays: 365 })
})

afterAll(async () => desk.close())

test('a document comes last: why nothing less will do is written, sealed, and not told to the person (EDPB 01/2022, 65-79)', async () => {
  const { context } = desk
  const reference = await aRequest(context, desk.form)
  const asks = (nothingLess?: string) => ({ method: 'document', doubt: 'Two people have this name.', nothingLess })
  const missing = ['nothingLess: say-why-nothing-less']
  expect(await desk.refused('2026-03-06', askIdentity, reference, asks())).toEqual(missing)
  expect(await desk.refused('2026-03-06', askIdentity, reference, asks(' \t '))).toEqual(missing)
  await desk.does('2026-03-06', askIdentity, reference, asks('We hold no address of either.'))
  expect((await lastWords(reference)).words).toEqual({
    doubt: 'Two people have this name.',
    nothingLess: 'We hold no address of either.',
  })
  const { text } = await readLetter(context, await theLetter(context, reference, 'identity-request'))
  expect([text.includes('Two people have this name.'), text.includes('We hold no address')]).toEqual([true, false])
})

test('a code goes to an address on file and to none that came with the request, and only where there is a written doubt', async () => {
  const { context } = desk
  const reached = { email: 'new@example.org', telephone: '+49 40 555 1234', postalAddress: 'Am Kai 7, 20457 Hamburg' }
  const reference = await aRequest(context, desk.form, reached)
  expect(await desk.refused('2026-03-06', makeIdentityCode, reference, byMail('one@old.example'))).toEqual([
    'ask-for-proof-first',
  ])
  await isAsked(reference)
  const asGiven = [
    byMail(' NEW@example.org '),
    { by: 'telephone', sentTo: '040 5551234' },
    { by: 'letter', sentTo: 'Am Kai 7\n20457 HAMBURG' },
  ]
  for (const given of asGiven)
    expect(await desk.refused('2026-03-06', makeIdentityCode, reference, given)).toEqual([
      'sentTo: contact-came-with-request',
    ])
  expect(await desk.refused('2026-03-06', makeIdentityCode, reference, byMail('no address'))).toEqual([
    'sentTo: email-not-valid',
  ])
  await desk.does('2026-03-06', makeIdentityCode, reference, byMail('one@old.example'))
  const letter = await theLetter(context, reference, 'identity-code')
  const { subject, text } = await readLetter(context, letter)
  expect(subject + text).not.toMatch(/Amina|Diallo|everything since/iu)
  expect(text).toContain('The code works for 3 days.')
  expect((await lastWords(reference)).words).toEqual({ sentTo: 'one@old.example' })
})

test('entered, it is a finding for staff: the verdict is theirs, and counts from the day on which it was entered', async () => {
  const reference = await aRequest(desk.context, desk.form)
  await isAsked(reference)
  const verdict = { verdict: 'verified', method: 'code-on-file', on: '2026-03-08' }
  await desk.does('2026-03-06', makeIdentityCode, reference, byMail('two@old.example'))
  const code = await tokenIn(desk.context, reference, 'identity-code', 'code')
  expect(await desk.refused('2026-03-08', verifyIdentity, reference, verdict)).toEqual(['method: code-not-entered'])
  expect(await enters('2026-03-08', reference, code)).toEqual([])
  expect(await enters('2026-03-08', reference, code)).toEqual(['code: code-not-valid'])
  const { row, file } = await theCase(desk.context, reference)
  expect([row.identity, file.history.at(-1)]).toMatchObject([
    'asked',
    { type: 'identityCodeEntered', on: '2026-03-08', actor: { kind: 'requester' }, data: { by: 'email' } },
  ])
  expect(JSON.stringify(file.history)).not.toContain(code)
  const told = (await letters(desk.context, reference)).filter(({ props }) => props?.['about'] === 'identity-code')
  expect(told.length).toBeGreaterThan(0)
  await desk.does('2026-03-12', verifyIdentity, reference, verdict)
  const decided = (await theCase(desk.context, reference)).file.history.at(-1)
  expect(decided).toMatchObject({ type: 'identityVerified', on: '2026-03-08', data: { method: 'code-on-file' } })
})

test('five wrong tries, a new code, its last day or new contact details, and it proves nothing any more', async () => {
  const reference = await aRequest(desk.context, desk.form)
  await isAsked(reference)
  await desk.does('2026-03-06', makeIdentityCode, reference, byMail('three@old.example'))
  const first = await tokenIn(desk.context, reference, 'identity-code', 'code')
  for (let tries = 1; tries <= 5; tries += 1)
    expect(await enters('2026-03-06', reference, other(first))).toHaveLength(1)
  expect((await theCase(desk.context, reference)).file.history.at(-1)?.type).toBe('identityCodeSpent')
  expect(await enters('2026-03-06', reference, first)).toEqual(['code: code-not-valid'])
  await desk.does('2026-03-07', makeIdentityCode, reference, byMail('four@old.example'))
  const second = await tokenIn(desk.context, reference, 'identity-code', 'code')
  expect(await enters('2026-03-07', reference, first)).toEqual(['code: code-not-valid'])
  expect(await enters('2026-03-10', reference, second)).toEqual(['code: code-not-valid'])
  await desk.does('2026-03-10', makeIdentityCode, reference, byMail('five@old.example'))
  const third = await tokenIn(desk.context, reference, 'identity-code', 'code')
  const moved = { email: 'moved@example.org', because: 'She wrote from a new address.' }
  await desk.does('2026-03-10', changeContact, reference, moved)
  expect(await enters('2026-03-10', reference, third)).toEqual(['code: code-not-valid'])
  const { id } = (await theCase(desk.context, reference)).row
  expect(await desk.context.db.select().from(identityCodes).where(eq(identityCodes.requestId, id))).toEqual([])
})

test('for the telephone it is shown once, by letter it is printed with its code, and five are enough for a day', async () => {
  const { context } = desk
  const reference = await aRequest(context, desk.form)
  await isAsked(reference)
  const say = { by: 'telephone', sentTo: '+49 30 7654321' }
  const said = await makeIdentityCode({ ...context, actor: desk.handler, today: '2026-03-06' }, { reference }, say)
  expect(said).toMatchObject({ ok: true, result: { code: expect.stringMatching(/^\d{8}$/u) as string } })
  await desk.does('2026-03-06', makeIdentityCode, reference, { by: 'letter', sentTo: 'Alte Allee 1, 10115 Berlin' })
  const letter = await theLetter(context, reference, 'identity-code')
  const code = await tokenIn(context, reference, 'identity-code', 'code')
  expect(letter.state).toBe('by-hand')
  expect((await readCodeLetter(context, letter))?.text).toContain(code)
  for (let more = 3; more <= 5; more += 1) await desk.does('2026-03-06', makeIdentityCode, reference, say)
  expect(await desk.refused('2026-03-06', makeIdentityCode, reference, say)).toEqual(['enough-codes-today'])
})

test('a code that waits to be posted stays here when the request is taken back or closed', async () => {
  const ends = [
    [withdrawRequest, { because: 'She called.' }],
    [closeWithoutAnswer, { reason: 'duplicate', because: 'Asked twice.' }],
  ] as const
  for (const [end, input] of ends) {
    const reference = await aRequest(desk.context, desk.form)
    await isAsked(reference)
    await desk.does('2026-03-06', makeIdentityCode, reference, { by: 'letter', sentTo: 'Alte Allee 1, 10115 Berlin' })
    await desk.does('2026-03-06', end, reference, input)
    expect((await theLetter(desk.context, reference, 'identity-code')).state).toBe('cancelled')
  }
})

async function isAsked(reference: string): Promise<void> {
  await desk.does('2026-03-06', askIdentity, reference, { method: 'code-on-file', doubt: 'A new address.' })
}

async function enters(on: '2026-03-06' | '2026-03-07' | '2026-03-08' | '2026-03-10', reference: string, code: string) {
  const { id } = (await theCase(desk.context, reference)).row
  const person = { ...desk.context, actor: requester(id), today: on }
  const outcome = await enterIdentityCode(person, reference, { code }, { codeTries: 5 })
  return outcome.ok ? [] : outcome.problems.map(({ code: problem, field }) => `${field}: ${problem}`)
}

async function lastWords(reference: string) {
  const { file } = await theCase(desk.context, reference)
  const words = await readEventWords(desk.context.db, desk.context.keyring, file.dossier)
  return { words: words.get(file.history.at(-1)?.entryId ?? '') }
}

function other(code: string): string {
  return code === '00000000' ? '00000001' : '00000000'
}
