import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RightAnswers } from '@/domain/forms/right-questions'
import type { Right } from '@/domain/rights'
import { approveAnswer } from './approve-answer'
import { assignRequest } from './assign-request'
import { closeWithoutAnswer } from './close-without-answer'
import { decideRight } from './decide-right'
import { setApprovals } from './set-approvals'
import { submitAnswer } from './submit-answer'
import { aController, aStaffMember, type StaffActor } from './testing/a-controller'
import { aRequest, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { withForm } from './testing/published-form'

let desk: Desk
let manager: StaffActor
let form: Desk['form']
const refusal = { decision: 'refused', because: 'We hold what is said in court alone.' }

beforeAll(async () => {
  desk = await aDesk()
  manager = await aStaffMember(desk.context, desk.form, { role: 'manager' })
  form = await withForm(desk.context, desk.form, { rights: ['access', 'complaint', 'appeal'] })
})

afterAll(async () => desk.close())

test.for(['complaint', 'appeal'] as const)(
  'a %s is neither given to whoever decided the request it names nor decided by them, but by somebody else',
  async (right) => {
    const earlier = await decidedByHandler()
    const reference = await asks(right, { reference: ` ${earlier.toLowerCase()} ` })
    const give = async (userId: string) =>
      desk.refused('2026-03-20', assignRequest, reference, { assigneeId: userId }, manager)
    expect(await give(desk.handler.userId)).toEqual(['assigneeId: assignee-decided-before'])
    const decision = { right, decision: 'granted' }
    expect(await desk.refused('2026-03-20', decideRight, reference, decision)).toEqual(['decision: decided-it-before'])
    expect(await give(manager.userId)).toEqual([])
    expect(await desk.refused('2026-03-20', decideRight, reference, decision, manager)).toEqual([])
  },
)

test('neither is it decided by whoever closed that one without an answer, or approved its answer', async () => {
  const closed = await aRequest(desk.context, form)
  await desk.does('2026-03-06', closeWithoutAnswer, closed, { reason: 'duplicate', because: 'Asked twice.' })
  const about = async (earlier: string, actor: StaffActor) => {
    const reference = await asks('complaint', { reference: earlier })
    return desk.refused('2026-03-20', decideRight, reference, { right: 'complaint', decision: 'granted' }, actor)
  }
  expect(await about(closed, desk.handler)).toEqual(['decision: decided-it-before'])
  expect(await about(closed, manager)).toEqual([])
  const approved = await decidedByHandler()
  await setApprovals({ ...desk.context, actor: desk.form.admin }, form.controllerId, { approvals: 'always' })
  await desk.does('2026-03-06', submitAnswer, approved, { text: 'We cannot.', delivery: 'portal' })
  await desk.does('2026-03-06', approveAnswer, approved, { verdict: 'approved' }, manager)
  expect(await about(approved, manager)).toEqual(['decision: decided-it-before'])
})

test('a complaint without an earlier request is anybody’s, and has a clock of its own', async () => {
  const reference = await asks('complaint', { about: 'Your shop reads my letters aloud.' })
  expect((await theCase(desk.context, reference)).row).toMatchObject({ state: 'open', receivedOn: '2026-03-19' })
  expect(await desk.refused('2026-03-20', assignRequest, reference, { assigneeId: desk.handler.userId })).toEqual([])
  const decision = { right: 'complaint', decision: 'granted' }
  expect(await desk.refused('2026-03-20', decideRight, reference, decision)).toEqual([])
})

test('a reference that is none, of nobody or of another organisation stands in nobody’s way', async () => {
  const elsewhere = await aRequest(desk.context, await aController(desk.context))
  for (const named of ['my last one', 'DSR-2026-9999-9', elsewhere]) {
    const reference = await asks('complaint', { reference: named })
    expect(await desk.refused('2026-03-20', decideRight, reference, { right: 'complaint', ...refusal })).toEqual([])
  }
})

async function decidedByHandler(): Promise<string> {
  const reference = await aRequest(desk.context, form)
  const because = 'It is about somebody else as well.'
  await desk.does('2026-03-06', decideRight, reference, {
    right: 'access',
    decision: 'refused',
    ground: 'rights-of-others',
    because,
  })
  return reference
}

async function asks(right: Right, answers: RightAnswers): Promise<string> {
  return aRequest(desk.context, form, { receivedOn: '2026-03-19', rights: [right], about: { [right]: answers } })
}
