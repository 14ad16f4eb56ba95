import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Day } from '@/domain/calendar/days'
import { adoptRule } from './adopt-rule'
import { closeWithoutAnswer } from './close-without-answer'
import { confirmRedating } from './confirm-redating'
import { decideRight } from './decide-right'
import { markSpam } from './mark-spam'
import { runRedating } from './run-redating'
import { sendAnswer } from './send-answer'
import { aController, type TestController } from './testing/a-controller'
import { aRequest, letters, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'
import { verifyIdentity } from './verify-identity'

let desk: Desk
beforeAll(async () => {
  desk = await aDesk()
})
afterAll(async () => desk.close())

/** Received on 5 March 2026, each is due on Tuesday 7 April, and with one more holiday on the 8th. */
const asked = {
  open: async (form: TestController) => aRequest(desk.context, form),
  unconfirmed: async (form: TestController) => aRequest(desk.context, form, { confirmed: false }),
  held: async (form: TestController) =>
    aRequest(desk.context, form, { rights: ['marketing-objection'], heldBecause: 'filled-trap' }),
  spam: async (form: TestController) => {
    const reference = await aRequest(desk.context, form)
    await desk.does('2026-03-06', markSpam, reference, {}, form.admin)
    return reference
  },
  answered: async (form: TestController) => {
    const reference = await aRequest(desk.context, form)
    const sure = { verdict: 'not-doubted', reason: 'known', on: '2026-03-06' }
    await desk.does('2026-03-06', verifyIdentity, reference, sure, form.admin)
    await desk.does('2026-03-06', decideRight, reference, { right: 'access', decision: 'granted' }, form.admin)
    await desk.does(
      '2026-03-06',
      sendAnswer,
      reference,
      { text: 'Here it is.', delivery: 'portal', withoutFile: 'in-the-text' },
      form.admin,
    )
    return reference
  },
}

test.for<[keyof typeof asked, Day, boolean]>([
  ['open', '2026-03-20', true],
  ['open', '2026-04-07', true],
  ['open', '2026-04-08', false],
  ['unconfirmed', '2026-03-20', false],
  ['held', '2026-03-20', false],
  ['spam', '2026-03-20', false],
  ['answered', '2026-03-20', false],
])('a request that is %s, moved on %s to a later day: told by a letter: %s', async ([state, today, isTold]) => {
  const form = await aController(desk.context, { promiseDays: 60 })
  const reference = await asked[state](form)
  await closedOnTuesday(form, today)
  expect((await theCase(desk.context, reference)).row.dueOn).toBe('2026-04-08')
  const kinds = (await letters(desk.context, reference)).map(({ kind }) => kind)
  expect(kinds.includes('day-changed')).toBe(isTold)
})

test.for<[Day, Day]>([
  ['2026-03-05', '2026-04-07'],
  ['2026-03-09', '2026-04-09'],
])(
  'what was closed after the review stays under the rule it was closed by: received on %s, due by %s',
  async (days) => {
    const [receivedOn, dueOn] = days
    const form = await aController(desk.context, { promiseDays: 60 })
    const reference = await aRequest(desk.context, form, { receivedOn })
    const { ruleId } = (await theCase(desk.context, reference)).row
    const because = 'She had asked twice.'
    await closedOnTuesday(form, '2026-03-20', async () =>
      desk.does('2026-03-19', closeWithoutAnswer, reference, { reason: 'duplicate', because }, form.admin),
    )
    const { row, file } = await theCase(desk.context, reference)
    expect(row).toMatchObject({ ruleId, dueOn })
    expect(file.history.map(({ type }) => type)).not.toContain('redated')
  },
)

/** The office is closed on the Tuesday after Easter: adopted, listed, reviewed, and carried out on this day. */
async function closedOnTuesday(form: TestController, today: Day, meanwhile = async () => {}): Promise<void> {
  const admin = { ...desk.context, actor: form.admin }
  const berlin = { regimes: ['eu-gdpr'], holidayCountry: 'DE-BE', timeZone: 'Europe/Berlin' }
  const promise = { promiseStart: 'receipt', promiseDays: 60, afterExtension: 'ends' }
  const ownHolidays = '2026-04-07 Office closed'
  const adopted = await adoptRule(admin, form.controllerId, { ...berlin, ...promise, ownHolidays })
  if (!adopted.ok || !adopted.redatingId) throw new Error('Nothing to re-date')
  const world = { ...desk.context, today }
  await runRedating(world, adopted.redatingId)
  await confirmRedating(admin, adopted.redatingId, { because: 'The office is closed.' })
  await meanwhile()
  await runRedating(world, adopted.redatingId)
}
