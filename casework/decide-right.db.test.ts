import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askIdentity } from './ask-identity'
import { correctRights } from './correct-rights'
import { decideRight } from './decide-right'
import { markRightDone } from './mark-right-done'
import { aRequest, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { verifyIdentity } from './verify-identity'

const today = '2026-03-10'
const refusal = {
  right: 'access',
  decision: 'refused',
  ground: 'rights-of-others',
  because: 'The letters name your neighbour.',
}
const search = {
  systems: 'Shop, newsletter',
  identifiers: 'amina.diallo@example.org',
  searchedBy: 'Ruth',
  searchedOn: '2026-03-09',
}

let desk: Desk
let reference: string

beforeAll(async () => {
  desk = await aDesk()
  reference = await aRequest(desk.context, desk.form, { rights: ['access', 'erasure', 'marketing-objection'] })
})

afterAll(async () => desk.close())

describe('a decision lacks something', () => {
  test.for<[string, object, string]>([
    [
      'data for somebody whose identity nobody has looked at',
      { right: 'access', decision: 'granted' },
      'decision: identity-not-decided',
    ],
    ['part of it', { ...refusal, decision: 'partly-granted' }, 'decision: identity-not-decided'],
    ['a right nobody asked for', { right: 'portability', decision: 'granted' }, 'right: right-not-asked'],
    ['S09: no ground', { ...refusal, ground: '' }, 'ground: choose-a-ground'],
    [
      'S09: a ground against erasure, for access (GDPR Art. 17(3))',
      { ...refusal, ground: 'legal-duty' },
      'ground: ground-not-in-law',
    ],
    ['no reasons for the person (GDPR Art. 12(4))', { ...refusal, because: '' }, 'because: reasons-for-the-person'],
    [
      'a neutral text and reasons at once',
      { ...refusal, neutral: 'on', fileReason: 'Fraud.' },
      'because: neutral-or-reasons',
    ],
    [
      'a neutral text without reasons for the file',
      { ...refusal, because: '', neutral: 'on' },
      'fileReason: reasons-for-the-file',
    ],
    [
      'marketing refused (GDPR Art. 21(3))',
      { ...refusal, right: 'marketing-objection' },
      'decision: no-refusal-of-this-right',
    ],
    [
      'marketing stopped in part',
      { right: 'marketing-objection', decision: 'partly-granted' },
      'decision: no-refusal-of-this-right',
    ],
    [
      'marketing: cannot identify',
      { right: 'marketing-objection', decision: 'cannot-identify' },
      'decision: identity-not-needed',
    ],
    [
      'nothing held, nowhere',
      { right: 'access', decision: 'nothing-held', ...search, systems: '' },
      'systems: name-the-systems',
    ],
    [
      'nothing held, for nobody',
      { right: 'access', decision: 'nothing-held', ...search, identifiers: '' },
      'identifiers: name-the-identifiers',
    ],
    [
      'nothing held, by nobody',
      { right: 'access', decision: 'nothing-held', ...search, searchedBy: '' },
      'searchedBy: say-who-searched',
    ],
    [
      'nothing held, never',
      { right: 'access', decision: 'nothing-held', ...search, searchedOn: '' },
      'searchedOn: enter-the-day',
    ],
    [
      'nothing held, tomorrow',
      { right: 'access', decision: 'nothing-held', ...search, searchedOn: '2026-03-11' },
      'searchedOn: day-in-the-future',
    ],
    [
      'passed on to nobody (GDPR Art. 28(3)(e))',
      { right: 'access', decision: 'passed-to-controller' },
      'passedTo: name-the-controller',
    ],
    [
      'wrong organisation, unexplained',
      { right: 'access', decision: 'wrong-organisation' },
      'because: reasons-for-the-person',
    ],
    [
      'answered already, unexplained',
      { right: 'access', decision: 'already-answered' },
      'because: reasons-for-the-person',
    ],
    [
      'cannot identify, unexplained (GDPR Art. 11(2))',
      { right: 'access', decision: 'cannot-identify' },
      'because: reasons-for-the-person',
    ],
    ['taken back, unexplained', { right: 'access', decision: 'withdrawn' }, 'fileReason: say-why'],
    [
      'done where there is nothing to do',
      { right: 'access', decision: 'nothing-held', ...search, doneOn: today },
      'doneOn: nothing-to-carry-out',
    ],
    [
      'done tomorrow',
      { right: 'marketing-objection', decision: 'granted', doneOn: '2026-03-11' },
      'doneOn: day-in-the-future',
    ],
    [
      'done before it was asked',
      { right: 'marketing-objection', decision: 'granted', doneOn: '2026-03-04' },
      'doneOn: day-before-receipt',
    ],
    ['no decision of ours', { right: 'access', decision: 'rejected' }, 'decision: choose-a-decision'],
  ])('%s', async ([, input, problem]) => {
    expect(await desk.refused(today, decideRight, reference, input)).toEqual([problem])
  })
})

test('a refusal needs no identity, and what it says of the law stands in plain columns', async () => {
  await desk.does(today, decideRight, reference, refusal)
  const { facts, file } = await theCase(desk.context, reference)
  expect(facts.decisions.get('access')).toMatchObject({ decision: 'refused', ground: 'rights-of-others', on: today })
  expect(JSON.stringify(file.history)).not.toContain('neighbour')
})

test('whoever could not be identified is asked again, and answered, when there is something new to go by (GDPR Art. 11(2))', async () => {
  const own = await aRequest(desk.context, desk.form)
  const failed = { verdict: 'failed', method: 'account', on: '2026-03-06', because: 'No account has this address.' }
  await desk.does('2026-03-06', verifyIdentity, own, failed)
  const granted = { right: 'access', decision: 'granted' }
  expect(await desk.refused('2026-03-06', decideRight, own, granted)).toEqual(['decision: identity-not-decided'])
  await desk.does('2026-03-06', decideRight, own, {
    ...granted,
    decision: 'cannot-identify',
    because: 'Tell us your customer number.',
  })
  await desk.does('2026-03-09', askIdentity, own, { method: 'account', doubt: 'We found no account.' })
  await desk.does('2026-03-10', verifyIdentity, own, { verdict: 'verified', method: 'account', on: '2026-03-10' })
  await desk.does('2026-03-10', decideRight, own, granted)
})

test('granted is not done until somebody says on which day', async () => {
  await desk.does(today, decideRight, reference, { right: 'marketing-objection', decision: 'granted' })
  expect(await desk.refused(today, markRightDone, reference, { right: 'erasure', on: today })).toEqual([
    'right: decide-first',
  ])
  expect(await desk.refused(today, markRightDone, reference, { right: 'access', on: today })).toEqual([
    'right: nothing-to-carry-out',
  ])
  await desk.does(today, markRightDone, reference, { right: 'marketing-objection', on: '2026-03-09' })
  expect((await theCase(desk.context, reference)).facts.done.get('marketing-objection')).toBe('2026-03-09')
  expect(await desk.refused(today, markRightDone, reference, { right: 'marketing-objection', on: today })).toEqual([
    'right: done-already',
  ])
})

test('an identity that nobody doubts opens the way to the data', async () => {
  await desk.does(today, verifyIdentity, reference, { verdict: 'not-doubted', reason: 'account', on: today })
  await desk.does(today, decideRight, reference, { right: 'erasure', decision: 'granted', doneOn: today })
  expect((await theCase(desk.context, reference)).facts.done.get('erasure')).toBe(today)
})

test('a decision stands while what is asked for is put right around it', async () => {
  await desk.does(today, correctRights, reference, { rights: ['access', 'correction'], because: 'She telephoned.' })
  const { facts } = await theCase(desk.context, reference)
  expect(facts.rights.map(({ right }) => right)).toEqual(['access', 'correction'])
  expect(facts.decisions.get('access')?.decision).toBe('refused')
})
