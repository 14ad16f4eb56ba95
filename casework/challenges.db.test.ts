import { afterAll, beforeAll, expect, test } from 'vitest'
import { membersOf } from '@/db/queries/members'
import { linksOf } from '@/db/queries/related-requests'
import { requester } from '@/domain/policies/actor'
import { assignRequest } from './assign-request'
import { barMember } from './bar-member'
import { challengeRequest } from './challenge-request'
import { correctLaw } from './correct-law'
import { decideRight } from './decide-right'
import { NotFound } from './errors'
import { logChallenge } from './log-challenge'
import { nameReaders } from './name-readers'
import { receiveMessage } from './receive-message'
import { sendAnswer } from './send-answer'
import { aController, aStaffMember, type StaffActor, type TestController } from './testing/a-controller'
import { sentTo } from './testing/a-system'
import { aRequest, frozenIn, leaves, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { verifyIdentity } from './verify-identity'
import { writeNote } from './write-note'

let desk: Desk
let manager: StaffActor

beforeAll(async () => {
  desk = await aDesk({ country: 'US', regimes: ['us-va'], holidayCountry: 'US', timeZone: 'America/New_York' })
  manager = await aStaffMember(desk.context, desk.form, { role: 'manager' })
})

afterAll(async () => desk.close())

const appeal = { how: 'appeal', receivedOn: '2026-03-20', channel: 'letter', words: 'You are wrong.', once: 'one form' }

test('an appeal is a request of its own: sixty days, linked both ways, nothing inherited of who asks', async () => {
  const earlier = await refused()
  const challenge = await logged(earlier, appeal)
  expect(await logged(earlier, appeal)).toBe(challenge)
  const { row, facts, deadline } = await theCase(desk.context, challenge)
  expect(row).toMatchObject({ receivedOn: '2026-03-20', state: 'open', identity: 'not-decided', channel: 'letter' })
  expect(facts.rights).toEqual([{ right: 'appeal', regimes: ['us-va-appeal'] }])
  expect(deadline.legalDueOn).toBe('2026-05-19')
  const everybody = ['office@lindenhof.example', 'privacy@lindenhof.example']
  expect((await sentTo(desk.context, challenge, 'request-arrived')).sort()).toEqual(everybody)
  const { db } = desk.context
  expect(await linksOf(db, desk.handler, row)).toMatchObject([{ reference: earlier, how: 'appeal', when: 'earlier' }])
  const before = (await theCase(desk.context, earlier)).row
  expect(await linksOf(db, desk.handler, before)).toEqual([
    { reference: challenge, how: 'appeal', when: 'later', isOpen: true },
  ])
})

test('whoever decided the earlier request is neither given the appeal nor decides it; after a refusal the state is named', async () => {
  const earlier = await refused()
  const challenge = await logged(earlier, { ...appeal, once: '' })
  const give = { assigneeId: desk.handler.userId }
  expect(await desk.refused('2026-03-23', assignRequest, challenge, give, manager)).toEqual([
    'assigneeId: assignee-decided-before',
  ])
  const decision = { right: 'appeal', decision: 'refused', because: 'It is as we said.' }
  expect(await desk.refused('2026-03-23', decideRight, challenge, decision)).toEqual(['decision: decided-it-before'])
  await desk.does('2026-03-23', decideRight, challenge, decision, manager)
  await desk.does('2026-03-23', sendAnswer, challenge, { text: 'We have looked again.', delivery: 'post' }, manager)
  const frozen = await frozenIn(desk.context, challenge, 'answer-ready')
  expect(frozen.request).toMatchObject({ regimes: ['us-va-appeal'], rights: ['appeal'] })
  expect(frozen.props['decisions']).toMatchObject([{ right: 'appeal', decision: 'refused' }])
  await leaves(desk.context, challenge, 'answer-ready', '2026-03-23')
  const links = await linksOf(desk.context.db, manager, (await theCase(desk.context, earlier)).row)
  expect(links).toMatchObject([{ reference: challenge, isOpen: false }])
})

test('in the United Kingdom a complaint is to be acknowledged in thirty days, the first of them that of receipt', async () => {
  const uk = await aController(desk.context, { country: 'GB', regimes: ['uk-gdpr'], holidayCountry: 'GB-ENG' })
  const earlier = await aRequest(desk.context, uk, { receivedOn: '2026-07-01' })
  const own = requester((await theCase(desk.context, earlier)).row.id)
  const world = { ...desk.context, actor: own, today: '2026-08-05' as const }
  const words = { words: 'You have left out half of it.', once: 'a form' }
  const first = await challengeRequest(world, earlier, words)
  const second = await challengeRequest(world, earlier, words)
  if (!first.ok || !second.ok) throw new Error('No complaint')
  expect(second.reference).toBe(first.reference)
  const third = await challengeRequest(world, earlier, { ...words, heldBecause: 'many-requests' })
  expect(third).toMatchObject({ reference: first.reference })
  const { row, facts } = await theCase(desk.context, first.reference)
  expect(facts.rights).toEqual([{ right: 'complaint', regimes: ['uk-complaint-ack'] }])
  expect(row).toMatchObject({ receivedOn: '2026-08-05', ackDueOn: '2026-09-03', dueOn: '2026-09-04', channel: 'form' })
  expect(await challengeRequest(world, earlier, { words: ' ' })).toMatchObject({
    problems: [{ code: 'say-what-you-disagree-with', field: 'words' }],
  })
})

test('it is judged by the laws of the request it is about, and not by all that the organisation is under', async () => {
  const regimes = ['eu-gdpr', 'uk-gdpr']
  const both = await aController(desk.context, { country: 'DE', regimes, holidayCountry: 'DE-BE' })
  const earlier = await aRequest(desk.context, both)
  const correction = { right: 'access', regimes: ['eu-gdpr'], because: 'They live in Berlin.' }
  await desk.does('2026-03-10', correctLaw, earlier, correction, both.admin)
  const challenge = await logged(earlier, { ...appeal, how: 'review' }, both.admin)
  const { facts } = await theCase(desk.context, challenge)
  expect(facts.rights).toEqual([{ right: 'complaint', regimes: ['eu-gdpr'] }])
})

test('a challenge of a confidential request is as confidential, and not there for who does not see both', async () => {
  const earlier = await refused()
  const readers = [manager.userId]
  await desk.does('2026-03-18', nameReaders, earlier, { readers }, manager)
  await expect(logChallenge(as(desk.handler), { reference: earlier }, appeal)).rejects.toThrow(NotFound)
  const challenge = await logged(earlier, appeal, manager)
  const { row } = await theCase(desk.context, challenge)
  expect(row).toMatchObject({ readers, managersRead: false })
  expect(await linksOf(desk.context.db, desk.handler, row)).toEqual([])
  expect(await sentTo(desk.context, challenge, 'request-arrived')).toEqual([await addressOf(manager)])
})

test('where somebody is barred, who manages is told of a challenge, and neither they nor the addresses of the organisation', async () => {
  const earlier = await refused()
  await desk.does(
    '2026-03-18',
    barMember,
    earlier,
    { userId: manager.userId, because: 'Her brother.' },
    desk.form.admin,
  )
  const challenge = await logged(earlier, appeal)
  expect(await sentTo(desk.context, challenge, 'request-arrived')).toEqual([await addressOf(desk.form.admin)])
})

test.for([
  ['what nobody chose', { how: '' }, 'how: choose-a-challenge'],
  ['a day before the request came', { receivedOn: '2026-03-04' }, 'receivedOn: day-before-receipt'],
  ['a day to come', { receivedOn: '2026-03-24' }, 'receivedOn: day-in-the-future'],
  ['no way by which it came', { channel: '' }, 'channel: choose-a-channel'],
] as const)('%s is named at its field', async ([, change, problem]) => {
  const reference = await aRequest(desk.context, desk.form)
  expect(await desk.refused('2026-03-23', logChallenge, reference, { ...appeal, ...change })).toEqual([problem])
})

test('a reply to a closed request stands among what is owed, until somebody has looked at it', async () => {
  const reference = await refused()
  const own = { ...desk.context, actor: requester((await theCase(desk.context, reference)).row.id) }
  await receiveMessage({ ...own, today: '2026-03-25' }, { reference }, { text: 'And my letters?' })
  const owedSince = async () => (await theCase(desk.context, reference)).row.owedSinceOn
  expect(await owedSince()).toBe('2026-03-25')
  await desk.does('2026-03-26', writeNote, reference, { text: 'She called as well.' })
  expect(await owedSince()).toBe('2026-03-25')
  await desk.does('2026-03-26', writeNote, reference, { text: 'She thanks us.', nothingToDo: 'yes' })
  expect(await owedSince()).toBeNull()
})

async function refused(form: TestController = desk.form): Promise<string> {
  const reference = await aRequest(desk.context, form)
  const verdict = { verdict: 'verified', method: 'call-back', on: '2026-03-09' }
  await desk.does('2026-03-09', verifyIdentity, reference, verdict)
  const decision = { right: 'access', decision: 'refused', ground: 'conditions-not-met', because: 'It is not yours.' }
  await desk.does('2026-03-10', decideRight, reference, decision)
  await desk.does('2026-03-10', sendAnswer, reference, { text: 'We cannot.', delivery: 'portal' })
  await leaves(desk.context, reference, 'answer-ready', '2026-03-10')
  return reference
}

async function logged(earlier: string, input: object, actor: StaffActor = desk.handler): Promise<string> {
  const outcome = await logChallenge({ ...as(actor), today: '2026-03-23' }, { reference: earlier }, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.reference
}

async function addressOf({ userId }: StaffActor): Promise<string | undefined> {
  const members = await membersOf(desk.context.db, desk.form.admin, desk.form.controllerId)
  return members.find((member) => member.userId === userId)?.email
}

function as(actor: StaffActor) {
  return { ...desk.context, actor }
}
