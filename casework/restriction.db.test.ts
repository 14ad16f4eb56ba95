import { afterAll, beforeAll, expect, test } from 'vitest'
import { announceLifting } from './announce-lifting'
import { closeWithoutAnswer } from './close-without-answer'
import { correctRights } from './correct-rights'
import { decideRight } from './decide-right'
import { liftRestriction } from './lift-restriction'
import { reopenRequest } from './reopen-request'
import { restrictProcessing } from './restrict-processing'
import { restrictionsToDecide } from '@/domain/policies/restriction'
import { standingRestrictions } from '@/domain/requests/restrictions'
import { aController } from './testing/a-controller'
import { aRequest, leaves, letters, theCase, theLetter } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

const restricted = { rights: 'objection', verdict: 'restricted', on: '2026-03-06', because: 'Locked in the archive.' }
const ending = { rights: 'objection', liftsOn: '2026-03-25', because: 'We need it for the claim before the court.' }
const refused = {
  right: 'objection',
  decision: 'refused',
  ground: 'compelling-grounds',
  because: 'The claim weighs more.',
}

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('while an objection is weighed staff say whether the data is restricted; no day moves (GDPR Art. 18(1)(d))', async () => {
  const reference = await anObjection()
  expect(await toDecide(reference)).toEqual(['objection'])
  await desk.does('2026-03-06', restrictProcessing, reference, restricted)
  expect(await toDecide(reference)).toEqual([])
  expect((await theCase(desk.context, reference)).row.dueOn).toBe('2026-04-04')
  expect(await standing(reference)).toEqual([['objection', { sinceOn: '2026-03-06', announced: null }]])
  expect(await desk.refused('2026-03-07', restrictProcessing, reference, restricted)).toEqual([
    'rights: restricted-already',
  ])
})

test('a contested correction asks too; what is not weighed, or under a law that knows no such thing, does not', async () => {
  const both = await aRequest(desk.context, desk.form, { rights: ['correction', 'erasure'] })
  expect(await toDecide(both)).toEqual(['correction'])
  expect(await desk.refused('2026-03-06', restrictProcessing, both, { ...restricted, rights: 'erasure' })).toEqual([
    'rights: nothing-to-restrict',
  ])
  const california = await aController(desk.context, { regimes: ['us-ca-ccpa'], country: 'US', holidayCountry: 'US' })
  expect(await toDecide(await aRequest(desk.context, california, { rights: ['correction'] }))).toEqual([])
})

test('data that is used as before needs a reason, and is asked about again after reopening', async () => {
  const reference = await anObjection()
  const not = { rights: 'objection', verdict: 'not-restricted', because: '' }
  expect(await desk.refused('2026-03-06', restrictProcessing, reference, not)).toEqual(['because: say-how-or-why-not'])
  await desk.does('2026-03-06', restrictProcessing, reference, { ...not, because: 'The person asked us to go on.' })
  expect(await toDecide(reference)).toEqual([])
  await desk.does('2026-03-06', closeWithoutAnswer, reference, { reason: 'duplicate', because: 'The same twice.' })
  await desk.does('2026-03-07', reopenRequest, reference, { because: 'It was another one.' })
  expect(await toDecide(reference)).toEqual(['objection'])
})

test('the person is told before the restriction ends, by a letter that has left (GDPR Art. 18(3))', async () => {
  const reference = await anObjection()
  await desk.does('2026-03-06', restrictProcessing, reference, restricted)
  expect(await desk.refused('2026-03-10', announceLifting, reference, ending)).toEqual(['rights: decide-first'])
  await desk.does('2026-03-10', decideRight, reference, refused)
  expect(await desk.refused('2026-03-25', announceLifting, reference, ending)).toEqual(['liftsOn: lift-after-today'])
  await desk.does('2026-03-10', announceLifting, reference, ending)
  expect(await desk.refused('2026-03-11', announceLifting, reference, ending)).toEqual(['rights: lifting-told-already'])
  const lifted = (on: string) => desk.refused('2026-03-30', liftRestriction, reference, { rights: 'objection', on })
  expect(await lifted('2026-03-25')).toEqual(['rights: tell-before-lifting'])
  await leaves(desk.context, reference, 'restriction-lifting', '2026-03-25')
  expect(await lifted('2026-03-24')).toEqual(['on: lifted-too-early'])
  expect(await lifted('2026-03-25')).toEqual(['on: lifted-before-told'])
  expect(await lifted('2026-03-26')).toEqual([])
  expect(await standing(reference)).toEqual([])
  expect(await lifted('2026-03-26')).toEqual(['rights: not-restricted'])
})

test('a letter that was not away by the day it names is overtaken by another one (GDPR Art. 18(3))', async () => {
  const reference = await anObjection()
  await desk.does('2026-03-06', restrictProcessing, reference, restricted)
  await desk.does('2026-03-10', decideRight, reference, refused)
  await desk.does('2026-03-10', announceLifting, reference, ending)
  expect(await desk.refused('2026-03-24', announceLifting, reference, ending)).toEqual(['rights: lifting-told-already'])
  const overtaken = await theLetter(desk.context, reference, 'restriction-lifting')
  await desk.does('2026-03-25', announceLifting, reference, { ...ending, liftsOn: '2026-04-02' })
  const all = await letters(desk.context, reference)
  expect(all.find(({ id }) => id === overtaken.id)?.state).toBe('cancelled')
  expect((await theLetter(desk.context, reference, 'restriction-lifting')).state).toBe('owed')
})

test('a restriction outlasts the request, and its end is told after the request is closed', async () => {
  const reference = await anObjection()
  await desk.does('2026-03-06', restrictProcessing, reference, restricted)
  await desk.does('2026-03-10', closeWithoutAnswer, reference, { reason: 'duplicate', because: 'The same twice.' })
  expect(await standing(reference)).toHaveLength(1)
  await desk.does('2026-03-11', announceLifting, reference, ending)
  await leaves(desk.context, reference, 'restriction-lifting', '2026-03-11')
  await desk.does('2026-03-25', liftRestriction, reference, { rights: 'objection', on: '2026-03-25' })
  expect((await theLetter(desk.context, reference, 'restriction-lifting')).state).toBe('sent')
  expect((await theCase(desk.context, reference)).row.state).toBe('closed')
})

test('the day of a restriction was, and not before receipt', async () => {
  const reference = await anObjection()
  const problems = (on: string) => desk.refused('2026-03-06', restrictProcessing, reference, { ...restricted, on })
  expect(await problems('')).toEqual(['on: enter-the-day'])
  expect(await problems('2026-03-07')).toEqual(['on: day-in-the-future'])
  expect(await problems('2026-03-04')).toEqual(['on: day-before-receipt'])
})

async function anObjection(): Promise<string> {
  const reference = await aRequest(desk.context, desk.form, { rights: ['unsure'] })
  await desk.does('2026-03-05', correctRights, reference, { rights: 'objection', because: 'She objects to it all.' })
  return reference
}

async function toDecide(reference: string) {
  const { facts, file } = await theCase(desk.context, reference)
  return restrictionsToDecide(facts, file.history, file.rule.lawOf)
}

async function standing(reference: string) {
  return [...standingRestrictions((await theCase(desk.context, reference)).file.history)]
}
