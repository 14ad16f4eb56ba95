import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, dayOf, weekdayOf } from '../calendar/days'
import { type Calendar, isWorkingDay, weekendsOnly } from '../calendar/working-days'
import { usualReminders } from './reminder-rule'
import { reachedSteps, type Remindable, remindingFor } from './reminders'
import { sendingMoment } from './sending-hours'

/** Easter 2026 in Berlin: 3 April and 6 April are days off. */
const easter: Calendar = { holidays: new Set<Day>(['2026-04-03', '2026-04-06']), extraWorkdays: new Set() }

const received: Remindable = {
  receivedOn: '2026-03-05',
  enteredOn: '2026-03-05',
  dueOn: '2026-04-07',
  withoutPauseDueOn: null,
  withoutRestartDueOn: null,
  ackDueOn: null,
  acknowledgedOn: null,
  spamMarkedOn: null,
}

const by = (calendar: Calendar) => ({ rule: usualReminders, calendar })

describe('a step that falls on a day off', () => {
  test('moves to the last working day before: of several on one day the most urgent is sent', () => {
    expect(lifeOf(received, easter, '2026-03-05', 40)).toEqual([
      '2026-03-24 before-14',
      '2026-03-31 before-7',
      '2026-04-02 before-1 (before-3)',
      '2026-04-07 on-the-day',
      '2026-04-08 late-1',
      '2026-04-09 late-2',
      '2026-04-10 late-3',
      '2026-04-13 late-6',
    ])
  })

  test('what is due on a Sunday is brought up on the Friday before, and is late on the Monday', () => {
    const request = { ...received, dueOn: '2026-03-22' as Day }
    expect(lifeOf(request, weekendsOnly, '2026-03-09', 15)).toEqual([
      '2026-03-09 before-14',
      '2026-03-13 before-7',
      '2026-03-19 before-3',
      '2026-03-20 on-the-day (before-1)',
      '2026-03-23 late-1',
    ])
  })

  test('what was entered on a Saturday is brought up on the Monday, though its step was moved to the Friday', () => {
    const request = { ...received, enteredOn: '2026-03-14' as Day, dueOn: '2026-03-21' as Day }
    const [ladder] = reachedSteps(request, '2026-03-16', by(weekendsOnly))
    expect(ladder?.steps.map(({ step, on }) => `${on} ${step}`)).toEqual(['2026-03-13 before-7'])
  })
})

test('a notice with a day of its own has a ladder until that day; one on the day of the answer has none', () => {
  const request = { ...received, extensionNoticeDueOn: '2026-03-27' as Day, refusalNoticeDueOn: '2026-04-07' as Day }
  const kinds = (day: Day) =>
    reachedSteps(request, day, by(weekendsOnly)).map(({ kind, steps }) => [kind, steps.at(-1)?.step])
  expect(kinds('2026-03-20')).toEqual([['extension-notice', 'extension-notice-before-7']])
  expect(kinds('2026-04-20')).toContainEqual(['extension-notice', 'extension-notice-on-the-day'])
})

test('what nobody has in hand, and a message nobody reacts to: after two days, then every week', () => {
  const request = { ...received, dueOn: '2026-06-01' as Day, unassignedSinceOn: '2026-03-05' as Day }
  expect(lifeOf(request, weekendsOnly, '2026-03-05', 20)).toEqual([
    '2026-03-09 unassigned-2',
    '2026-03-16 unassigned-9',
    '2026-03-23 unassigned-16',
  ])
  const waits = { ...received, dueOn: '2026-06-01' as Day, messageSinceOn: '2026-03-10' as Day }
  expect(lifeOf(waits, weekendsOnly, '2026-03-10', 12)).toEqual(['2026-03-12 message-2', '2026-03-19 message-9'])
})

const day2026 = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days))
const daysOff = fc
  .uniqueArray(day2026, { maxLength: 40 })
  .map((days): Calendar => ({ holidays: new Set(days), extraWorkdays: new Set() }))

test('on no calendar is a step sent on a day off, late before it is late, or twice', () => {
  fc.assert(
    fc.property(daysOff, day2026, (calendar, dueOn) => {
      const lines = lifeOf(
        { ...received, dueOn, enteredOn: '2025-12-01', receivedOn: '2025-12-01' },
        calendar,
        addDays(dueOn, -20),
        40,
      )
      const steps = lines.map((line) => line.split(' ')[1])
      expect(new Set(steps).size).toBe(steps.length)
      for (const line of lines) {
        const [on = '', step = ''] = line.split(' ')
        expect(isWorkingDay(on as Day, calendar)).toBe(true)
        if (step.startsWith('late-')) expect(addDays(dueOn, Number(step.slice(5)))).toBe(on)
      }
    }),
    { numRuns: 100 },
  )
})

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
] as const
const changes = ['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05', '2026-10-04'] as const

test.for(zones.flatMap((zone) => changes.map((day) => [zone, day] as const)))(
  'C3: in %s around %s the sending hour comes once a day, at eight by the clock on the wall, and the window closes at six',
  ([zone, change]) => {
    const opened: string[] = []
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' })
    for (let minutes = -3 * 24 * 60; minutes < 4 * 24 * 60; minutes += 15) {
      const now = new Date(Date.parse(`${change}T00:00:00Z`) + minutes * 60_000).toISOString()
      const { today, reached, isOpen } = sendingMoment(now, zone, usualReminders, weekendsOnly)
      const wall = clock.format(new Date(now))
      expect(today).toBe(dayOf(now, zone))
      expect(reached).toBe(wall >= '08:00' ? today : addDays(today, -1))
      expect(isOpen).toBe(weekdayOf(today) < 6 && wall >= '08:00' && wall < '18:00')
      if (wall === '08:00') opened.push(today)
    }
    expect(new Set(opened).size).toBe(opened.length)
  },
)

test('a sending hour that the clock skips comes when the clock goes on', () => {
  const hours = { ...usualReminders, sendAt: '02:30', windowFrom: '00:00', windowTo: '23:59' }
  const reachedAt = (now: string) => sendingMoment(now, 'Europe/Berlin', hours, weekendsOnly).reached
  expect(reachedAt('2026-03-29T00:59:00Z')).toBe('2026-03-28')
  expect(reachedAt('2026-03-29T01:30:00Z')).toBe('2026-03-29')
})

/** What is sent while every working day is ticked, with the steps it overtakes in brackets. */
function lifeOf(request: Remindable, calendar: Calendar, from: Day, days: number): string[] {
  const recorded = new Set<string>()
  const sent: string[] = []
  for (let passed = 0; passed < days; passed += 1) {
    const day = addDays(from, passed)
    if (!isWorkingDay(day, calendar)) continue
    for (const { steps } of reachedSteps(request, day, by(calendar))) {
      const { send, supersede } = remindingFor(steps, recorded, day)
      for (const { step } of [...supersede, ...(send ? [send] : [])]) recorded.add(step)
      const overtaken = supersede.length > 0 ? ` (${supersede.map(({ step }) => step).join(', ')})` : ''
      if (send) sent.push(`${day} ${send.step}${overtaken}`)
    }
  }
  return sent
}
