import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../calendar/days'
import { reachedSteps, type Remindable, remindingFor } from './reminders'
import { usually } from './testing/reminded-by'

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

type Row = {
  says: string
  request?: Partial<Remindable>
  recorded?: string[]
  on: Day
  send: string | null
  supersede?: string[]
}

const rows: Row[] = [
  { says: 'nothing fifteen days before', on: '2026-03-23', send: null },
  { says: 'fourteen days before', on: '2026-03-24', send: 'before-14' },
  { says: 'not twice', on: '2026-03-25', recorded: ['before-14'], send: null },
  { says: 'seven days before', on: '2026-03-31', recorded: ['before-14'], send: 'before-7' },
  { says: 'three days before', on: '2026-04-04', recorded: ['before-14', 'before-7'], send: 'before-3' },
  { says: 'one day before', on: '2026-04-06', recorded: ['before-14', 'before-7', 'before-3'], send: 'before-1' },
  {
    says: 'on the day',
    on: '2026-04-07',
    recorded: ['before-14', 'before-7', 'before-3', 'before-1'],
    send: 'on-the-day',
  },
  {
    says: 'the first day late',
    on: '2026-04-08',
    recorded: ['before-14', 'before-7', 'before-3', 'before-1', 'on-the-day'],
    send: 'late-1',
  },
  {
    says: 'daily while late',
    on: '2026-04-09',
    recorded: ['before-14', 'before-7', 'before-3', 'before-1', 'on-the-day', 'late-1'],
    send: 'late-2',
  },
  {
    says: 'after an outage the most urgent step alone, the others are recorded as superseded',
    on: '2026-04-05',
    send: 'before-3',
    supersede: ['before-14', 'before-7'],
  },
  {
    says: 'after an outage past the day, one letter',
    on: '2026-04-09',
    recorded: ['before-14', 'before-7'],
    send: 'late-2',
    supersede: ['before-3', 'before-1', 'on-the-day', 'late-1'],
  },
  {
    says: 'a less urgent step is never sent after a more urgent one',
    on: '2026-04-05',
    recorded: ['before-3'],
    send: null,
    supersede: ['before-14', 'before-7'],
  },
  {
    says: 'no step from before a late letter was logged',
    request: { enteredOn: '2026-04-01' },
    on: '2026-04-02',
    send: null,
  },
  {
    says: 'a request logged when it was late already',
    request: { enteredOn: '2026-04-20' },
    on: '2026-04-20',
    send: 'late-13',
  },
  {
    says: 'the spam mark: once, a week before its day',
    request: { spamMarkedOn: '2026-03-06' },
    on: '2026-03-31',
    send: 'spam',
  },
  {
    says: 'the spam mark: no fourteen days before',
    request: { spamMarkedOn: '2026-03-06' },
    on: '2026-03-30',
    send: null,
  },
  {
    says: 'the spam mark: not daily, however late',
    request: { spamMarkedOn: '2026-03-06' },
    recorded: ['spam'],
    on: '2026-05-30',
    send: null,
  },
  {
    says: 'a pause: against the day without it',
    request: { dueOn: null, withoutPauseDueOn: '2026-04-07' },
    recorded: ['before-14'],
    on: '2026-03-31',
    send: 'before-7',
    supersede: ['weekly-28', 'weekly-21'],
  },
  {
    says: 'a pause: every week',
    request: { dueOn: null, withoutPauseDueOn: '2026-04-07' },
    recorded: ['weekly-28', 'weekly-21', 'before-14', 'before-7', 'before-3', 'before-1', 'on-the-day'],
    on: '2026-04-14',
    send: 'weekly+7',
  },
  {
    says: 'a pause: nothing at its beginning, between two weeks',
    request: { dueOn: null, withoutPauseDueOn: '2026-04-07' },
    on: '2026-03-19',
    send: null,
    supersede: ['weekly-28', 'weekly-21'],
  },
  {
    says: 'a pause: not daily after its day, because nothing is late',
    request: { dueOn: null, withoutPauseDueOn: '2026-04-07' },
    recorded: ['before-1', 'on-the-day', 'weekly+7'],
    on: '2026-04-15',
    send: null,
    supersede: ['weekly-28', 'weekly-21', 'before-14', 'before-7', 'before-3'],
  },
  {
    says: 'no day at all: every week from receipt',
    request: { dueOn: null },
    recorded: ['week-1'],
    on: '2026-03-19',
    send: 'week-2',
  },
]

test.for(rows)('$says', ({ request = {}, recorded = [], on, send, supersede = [] }) => {
  const [ladder] = reachedSteps({ ...received, ...request }, on, usually)

  const reminding = remindingFor(ladder?.steps ?? [], new Set(recorded), on)

  expect(reminding.send?.step ?? null).toBe(send)
  expect(reminding.supersede.map(({ step }) => step)).toEqual(supersede)
})

describe('over a whole life', () => {
  test('every day looked at, each step is sent once and in its turn', () => {
    expect(lifeOf(received, '2026-03-05', 37)).toEqual([
      '2026-03-24 before-14',
      '2026-03-31 before-7',
      '2026-04-04 before-3',
      '2026-04-06 before-1',
      '2026-04-07 on-the-day',
      '2026-04-08 late-1',
      '2026-04-09 late-2',
      '2026-04-10 late-3',
    ])
  })

  test('a day that moves starts a new ladder, and the old one ends', () => {
    const before = reachedSteps(received, '2026-04-08', usually)
    const after = reachedSteps({ ...received, dueOn: '2026-06-05' }, '2026-04-08', usually)

    expect(before.map(({ dueOn }) => dueOn)).toEqual(['2026-04-07'])
    expect(after).toEqual([])
  })

  test('a right that waits and a right that runs have a ladder each', () => {
    const both = { ...received, dueOn: '2026-04-07', withoutPauseDueOn: '2026-04-10' } as const

    expect(reachedSteps(both, '2026-04-07', usually).map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['due', '2026-04-07'],
      ['paused', '2026-04-10'],
    ])
  })
})

function lifeOf(request: Remindable, from: Day, days: number): string[] {
  const recorded = new Set<string>()
  const sent: string[] = []
  for (let passed = 0; passed < days; passed += 1) {
    const day = addDays(from, passed)
    for (const { steps } of reachedSteps(request, day, usually)) {
      const { send, supersede } = remindingFor(steps, recorded, day)
      for (const { step } of [...supersede, ...(send ? [send] : [])]) recorded.add(step)
      if (send) sent.push(`${day} ${send.step}`)
    }
  }
  return sent
}
