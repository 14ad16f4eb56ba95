import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ApprovalRule } from '@/domain/policies/approval'
import { approvalOf } from '@/domain/requests/approval'
import { approveAnswer } from './approve-answer'
import { decideRight } from './decide-right'
import { nameReaders } from './name-readers'
import { sendAnswer } from './send-answer'
import { setApprovals } from './set-approvals'
import { submitAnswer } from './submit-answer'
import { attachReadFiles } from './testing/attach-read-files'
import { aStaffMember, type StaffActor } from './testing/a-controller'
import { aRequest, letters, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { verifyIdentity } from './verify-identity'

const on = '2026-03-10'
const answer = { text: 'Here is your copy.\r\nRuth Okafor', delivery: 'portal', withoutFile: 'in-the-text' }
const refused = { right: 'access', decision: 'refused', ground: 'restricted-by-law', because: 'The police asked us.' }

let desk: Desk
let manager: StaffActor

beforeAll(async () => {
  desk = await aDesk()
  manager = await aStaffMember(desk.context, desk.form, { role: 'manager' })
})

afterAll(async () => desk.close())

test('where every answer is approved, it leaves once somebody else has approved it, and just as it was read', async () => {
  await approvals('always')
  const reference = await decided()
  expect(await desk.refused(on, sendAnswer, reference, answer)).toEqual(['approval-first'])
  await desk.does(on, submitAnswer, reference, answer)
  expect((await theCase(desk.context, reference)).row.isReady).toBe(false)
  const told = (await letters(desk.context, reference)).filter(({ kind }) => kind === 'reply-arrived')
  expect(told.map(({ props }) => (props as { about?: string }).about)).toEqual(['approval', 'approval'])
  expect(JSON.stringify(told.map(({ props }) => props))).not.toContain('copy')
  await desk.does(on, approveAnswer, reference, { verdict: 'approved' }, manager)
  expect((await theCase(desk.context, reference)).row.isReady).toBe(true)
  expect(await desk.refused(on, sendAnswer, reference, { ...answer, text: 'Another text.' })).toEqual([
    'changed-since-approval',
  ])
  await desk.does(on, sendAnswer, reference, { ...answer, text: 'Here is your copy.\nRuth Okafor' })
})

test('nobody approves what they wrote, a handler approves nothing, and what is given back says what to change', async () => {
  await approvals('always')
  const reference = await decided()
  await desk.does(on, submitAnswer, reference, answer, manager)
  const verdict = { verdict: 'approved' }
  expect(await desk.refused(on, approveAnswer, reference, verdict)).toEqual(['not-permitted'])
  expect(await desk.refused(on, approveAnswer, reference, verdict, manager)).toEqual(['not-your-own-answer'])
  expect(await desk.refused(on, approveAnswer, reference, { verdict: 'given-back' }, desk.form.admin)).toEqual([
    'because: say-what-to-change',
  ])
  const back = { verdict: 'given-back', because: 'Name the archive.' }
  await desk.does(on, approveAnswer, reference, back, desk.form.admin)
  expect(await desk.refused(on, approveAnswer, reference, verdict, desk.form.admin)).toEqual(['nothing-to-approve'])
  expect(await desk.refused(on, sendAnswer, reference, answer)).toEqual(['approval-first'])
})

test('an approval is void once a decision or a file has changed', async () => {
  await approvals('always')
  const reference = await decided()
  for (const change of [decidesAnew, attaches]) {
    await desk.does(on, submitAnswer, reference, answer)
    await desk.does(on, approveAnswer, reference, { verdict: 'approved' }, manager)
    await change(reference)
    expect(approvalOf((await theCase(desk.context, reference)).file.history)).toEqual({ standing: 'none' })
    expect(await desk.refused(on, sendAnswer, reference, answer)).toEqual(['approval-first'])
  }
})

test('where refusals are approved, what is granted in full leaves by itself', async () => {
  await approvals('refusals')
  const granted = await decided()
  await desk.does(on, sendAnswer, granted, answer)
  const partly = await aRequest(desk.context, desk.form)
  await desk.does(on, decideRight, partly, refused)
  expect(await desk.refused(on, sendAnswer, partly, answer)).toEqual(['approval-first'])
})

test('of a confidential request only an approver who sees it is told', async () => {
  await approvals('always')
  const reference = await decided()
  const named = { readers: [desk.handler.userId, manager.userId] }
  await desk.does(on, nameReaders, reference, named, desk.form.admin)
  await desk.does(on, submitAnswer, reference, answer)
  const told = (await letters(desk.context, reference)).filter(({ kind }) => kind === 'reply-arrived')
  expect(told).toHaveLength(1)
})

test('who administers says it, and nobody else', async () => {
  const as = (actor: StaffActor) => ({ ...desk.context, actor })
  const { controllerId } = desk.form
  expect(await setApprovals(as(manager), controllerId, { approvals: 'never' })).toMatchObject({
    problems: [{ code: 'not-permitted' }],
  })
  expect(await setApprovals(as(desk.form.admin), controllerId, { approvals: 'sometimes' })).toMatchObject({
    problems: [{ code: 'choose-when-to-approve', field: 'approvals' }],
  })
})

async function approvals(rule: ApprovalRule): Promise<void> {
  const context = { ...desk.context, actor: desk.form.admin }
  expect(await setApprovals(context, desk.form.controllerId, { approvals: rule })).toEqual({ ok: true })
}

async function decided(): Promise<string> {
  const reference = await aRequest(desk.context, desk.form)
  await desk.does(on, verifyIdentity, reference, { verdict: 'not-doubted', reason: 'known', on })
  await desk.does(on, decideRight, reference, { right: 'access', decision: 'granted' })
  return reference
}

async function decidesAnew(reference: string): Promise<void> {
  await desk.does(on, decideRight, reference, { right: 'access', decision: 'granted', fileReason: 'Once more.' })
}

async function attaches(reference: string): Promise<void> {
  const files = [{ name: 'copy.zip', scan: 'clean' as const, content: Buffer.from('PK') }]
  await desk.does(on, (context, target) => attachReadFiles(context, target, {}, files), reference, {})
}
