import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { memberships } from '@/db/schema'
import type { Day } from '@/domain/calendar/days'
import { askIdentity } from './ask-identity'
import { assignRequest } from './assign-request'
import { correctReceiptDay } from './correct-receipt-day'
import { markSpam } from './mark-spam'
import { aController, aStaffMember, type StaffActor, type TestController } from './testing/a-controller'
import { aRequest, leaves, letters, theCase } from './testing/a-request'
import { type TestHouse, testHouse } from './testing/house'
import { remindersOwed, stepsOnRecord, tickOn } from './testing/ticks'

let house: TestHouse
let organisation: TestController
let manager: StaffActor

beforeAll(async () => {
  house = await testHouse()
})

beforeEach(async () => {
  const { context } = house
  organisation = await aController(context)
  manager = await aStaffMember(context, organisation, { role: 'manager' })
})

afterAll(async () => house.close())

const tick = (day: Day, time?: string) => tickOn(house.context, day, time)
const remindersSent = () => remindersOwed(house.context, organisation)
const itemsSent = async () => (await remindersSent()).flatMap(({ props }) => props.items)
const act = (actor: StaffActor, today: Day) => ({ ...house.context, actor, today })

describe('who is reminded, and when', () => {
  test('all who manage, while nobody has the request in hand: at eight in the morning, fourteen days before', async () => {
    await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })

    await tick('2026-03-20', '06:59:59Z')
    expect(await remindersSent()).toEqual([])

    await tick('2026-03-20', '07:00:00Z')
    expect(await remindersSent()).toHaveLength(2)
    expect((await itemsSent())[0]).toMatchObject({ dueOn: '2026-04-04', state: 'open', paused: false, yours: false })
  })

  test('the same tick again, eight times at once, and after a restart: nobody is told twice', async () => {
    await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })

    await Promise.all(Array.from({ length: 8 }, () => tick('2026-03-20')))
    await tick('2026-03-20')
    await tick('2026-03-21')

    expect(await remindersSent()).toHaveLength(2)
  })

  test('the assignee alone; whoever it is given to next hears of the next step, and not again of the last', async () => {
    const handler = await aStaffMember(house.context, organisation, { role: 'handler' })
    const other = await aStaffMember(house.context, organisation, { role: 'handler' })
    const reference = await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })
    await assignRequest(act(manager, '2026-03-06'), { reference }, { assigneeId: handler.userId })

    await tick('2026-03-20')
    expect((await remindersSent()).map(({ props }) => props.items[0]?.yours)).toEqual([true])

    await assignRequest(act(manager, '2026-03-23'), { reference }, { assigneeId: other.userId })
    const given = (await letters(house.context, reference)).filter(({ kind }) => kind === 'assigned-to-you')
    expect(given.at(-1)?.props).toMatchObject({ dueOn: '2026-04-04', nextReminderOn: '2026-03-27' })
    await tick('2026-03-26')
    expect(await remindersSent()).toHaveLength(1)

    await tick('2026-03-27')
    const sent = await remindersSent()
    expect(sent).toHaveLength(2)
    expect(new Set(sent.map(({ toAddress }) => toAddress)).size).toBe(2)
  })

  test('where nobody works any more, the addresses of the organisation', async () => {
    await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })
    await house.context.db
      .update(memberships)
      .set({ endedAt: '2026-03-06T00:00:00Z' })
      .where(eq(memberships.controllerId, organisation.controllerId))

    await tick('2026-03-20')

    expect((await remindersSent()).map(({ toAddress }) => toAddress).sort()).toEqual([
      'office@lindenhof.example',
      'privacy@lindenhof.example',
    ])
  })

  test('several requests for one person on one tick: one letter, the nearest day first', async () => {
    await aRequest(house.context, organisation, { receivedOn: '2026-03-06' })
    await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })

    await tick('2026-03-20')

    const sent = await remindersSent()
    expect(sent).toHaveLength(2)
    expect(sent[0]?.props.items.map(({ dueOn }) => dueOn)).toEqual(['2026-04-04', '2026-04-05'])
  })
})

describe('no request that is not closed is forgotten', () => {
  test('the unconfirmed', async () => {
    await aRequest(house.context, organisation, { receivedOn: '2026-03-05', confirmed: false })

    await tick('2026-03-20')

    expect((await itemsSent())[0]).toMatchObject({ state: 'unconfirmed', dueOn: '2026-04-04' })
  })

  test('the paused: against the day without the pause, and weekly', async () => {
    const reference = await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })
    await assignRequest(act(manager, '2026-03-06'), { reference }, { assigneeId: manager.userId })
    const asked = await askIdentity(
      act(manager, '2026-03-09'),
      { reference },
      { doubt: 'Another address.', method: 'call-back' },
    )
    expect(asked).toMatchObject({ ok: true })
    await leaves(house.context, reference, 'identity-request', '2026-03-09')
    const { row } = await theCase(house.context, reference)
    expect(row).toMatchObject({ dueOn: null, withoutPauseDueOn: '2026-04-07' })

    await tick('2026-03-11')
    expect(await itemsSent()).toEqual([])
    await tick('2026-03-17')
    await tick('2026-03-24')

    const days = (await itemsSent()).map(({ dueOn, paused }) => `${dueOn} ${paused}`)
    expect(new Set(days)).toEqual(new Set(['2026-04-07 true']))
    expect(await stepsOnRecord(house.context, reference)).toEqual(expect.arrayContaining(['weekly-21', 'before-14']))
  })

  test('those marked as spam: once, a week before their day', async () => {
    const reference = await aRequest(house.context, organisation, {
      receivedOn: '2026-03-05',
      email: 'spam@example.org',
    })
    expect(await markSpam(act(manager, '2026-03-06'), { reference }, {})).toMatchObject({ ok: true })

    for (const day of ['2026-03-20', '2026-03-26', '2026-03-27', '2026-04-02', '2026-04-10'] as const) await tick(day)

    expect((await itemsSent()).map(({ spam }) => spam)).toEqual([true, true])
    expect(await stepsOnRecord(house.context, reference)).toEqual(['spam', 'spam'])
  })
})

describe('what moves', () => {
  test('after an outage of weeks one letter, and the steps it overtook on record', async () => {
    const reference = await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })

    await tick('2026-03-30')

    expect(await remindersSent()).toHaveLength(2)
    expect(await stepsOnRecord(house.context, reference)).toEqual([
      '(before-14)',
      '(before-14)',
      '(unassigned-16)',
      '(unassigned-16)',
      '(unassigned-2)',
      '(unassigned-2)',
      '(unassigned-9)',
      '(unassigned-9)',
      'before-7',
      'before-7',
      'unassigned-23',
      'unassigned-23',
    ])
  })

  test('a day that is corrected starts a new ladder', async () => {
    const reference = await aRequest(house.context, organisation, { receivedOn: '2026-03-05' })
    await tick('2026-03-20')
    const corrected = await correctReceiptDay(
      act(manager, '2026-03-20'),
      { reference },
      { receivedOn: '2026-02-23', because: 'The letter lay in the post room.' },
    )
    expect(corrected).toMatchObject({ ok: true })
    expect((await theCase(house.context, reference)).row.dueOn).toBe('2026-03-23')

    await tick('2026-03-20')

    expect(new Set((await itemsSent()).map(({ dueOn }) => dueOn))).toEqual(new Set(['2026-04-04', '2026-03-23']))
  })
})
