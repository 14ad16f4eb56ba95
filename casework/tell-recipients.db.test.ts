import { afterAll, beforeAll, expect, test } from 'vitest'
import { nextStep } from '@/domain/policies/next-step'
import { recipientsToTell } from '@/domain/policies/recipients-told'
import { decideRight } from './decide-right'
import { markRightDone } from './mark-right-done'
import { sendAnswer } from './send-answer'
import { tellRecipients } from './tell-recipients'
import { aRequest, leaves, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { verifyIdentity } from './verify-identity'

const on = '2026-03-10'
const told = { right: 'erasure', outcome: 'told', recipients: 'The credit agency, by e-mail.', on }

let desk: Desk
beforeAll(async () => {
  desk = await aDesk()
})
afterAll(async () => desk.close())

async function erased(): Promise<string> {
  const reference = await aRequest(desk.context, desk.form, { rights: ['erasure'], receivedOn: '2026-03-02' })
  await desk.does(on, verifyIdentity, reference, { verdict: 'not-doubted', reason: 'known', on })
  await desk.does(on, decideRight, reference, { right: 'erasure', decision: 'granted' })
  await desk.does(on, markRightDone, reference, { right: 'erasure', on })
  return reference
}

test('who received erased data is to be told after the request has closed, too (GDPR Art. 19)', async () => {
  const reference = await erased()
  await desk.does(on, sendAnswer, reference, { text: 'It is erased.', delivery: 'portal', withoutFile: 'in-the-text' })
  await leaves(desk.context, reference, 'answer-ready', on)
  const step = async () => {
    const { facts, file } = await theCase(desk.context, reference)
    const { history, rule } = file
    return nextStep({ facts, history, lawOf: rule.lawOf, today: '2026-03-09', stuckLetterId: undefined })
  }
  expect(await step()).toEqual({ step: 'recipients', right: 'erasure' })
  await desk.does(on, tellRecipients, reference, told)
  expect(await step()).toEqual({ step: 'closed' })
  expect(await desk.refused(on, tellRecipients, reference, told)).toEqual(['right: nobody-to-tell'])
})

test.for<[string, object, string[]]>([
  ['nobody named', { ...told, recipients: ' ' }, ['recipients: name-the-recipients']],
  ['no reason why not', { ...told, outcome: 'too-hard', recipients: '' }, ['because: say-why']],
  ['a day to come', { ...told, on: '2026-03-11' }, ['on: day-in-the-future']],
  ['a day before the request', { ...told, on: '2026-03-01' }, ['on: day-before-receipt']],
  ['another right', { ...told, right: 'access' }, ['right: nobody-to-tell']],
  ['nothing told', { right: 'erasure', on }, ['outcome: choose-what-it-is']],
])('%s is refused', async ([, input, problems]) => {
  expect(await desk.refused(on, tellRecipients, await erased(), input)).toEqual(problems)
})

test('what was not carried out yet has nothing to tell', async () => {
  const reference = await aRequest(desk.context, desk.form, { rights: ['erasure'], receivedOn: '2026-03-02' })
  const { facts, file } = await theCase(desk.context, reference)
  expect(recipientsToTell(file.history, facts)).toEqual([])
})
