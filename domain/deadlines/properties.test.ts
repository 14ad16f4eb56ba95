import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, addDays, isBefore } from '../calendar/days'
import { isWorkingDay, weekendsOnly } from '../calendar/working-days'
import { regimeIds, regimeOf } from '../regimes/regimes'
import { rights } from '../rights'
import { type ClockFact, clockFactTypes } from './clock'
import { type Deadline, deadline, effectiveDueOn } from './deadline'
import { extended, identityAsked, identityShown, scopeAsked, scopeTold } from './testing/table'

const receipt = fc.integer({ min: 0, max: 1500 }).map((later) => addDays('2026-01-01', later))

function factAfter(receivedOn: Day): fc.Arbitrary<ClockFact> {
  return fc.record({
    type: fc.constantFrom(...clockFactTypes),
    on: fc.integer({ min: 0, max: 60 }).map((later) => addDays(receivedOn, later)),
    reasons: fc.boolean(),
    undueDelay: fc.boolean(),
    rights: fc.option(fc.subarray([...rights]), { nil: undefined }),
    until: fc.option(
      fc.integer({ min: 1, max: 200 }).map((later) => addDays(receivedOn, later)),
      { nil: undefined },
    ),
  })
}

const history = receipt.chain((receivedOn) =>
  fc.record({ receivedOn: fc.constant(receivedOn), facts: fc.array(factAfter(receivedOn), { maxLength: 8 }) }),
)

function under(id: (typeof regimeIds)[number], receivedOn: Day, facts: readonly ClockFact[]): Deadline {
  return deadline({ regime: regimeOf(id), right: 'access', receivedOn, facts, calendar: weekendsOnly })
}

describe.for(regimeIds)('%s', (id) => {
  test('the same facts in another order give the same day', () => {
    const shuffled = history.chain(({ receivedOn, facts }) =>
      fc.record({
        receivedOn: fc.constant(receivedOn),
        facts: fc.constant(facts),
        other: fc.shuffledSubarray(facts, { minLength: facts.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ receivedOn, facts, other }) => {
        expect(daysOf(under(id, receivedOn, other))).toEqual(daysOf(under(id, receivedOn, facts)))
      }),
      { numRuns: 400 },
    )
  })

  test('a pause never shortens', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 110 }), fc.integer({ min: 0, max: 30 }))
    fc.assert(
      fc.property(
        receipt,
        span,
        span,
        fc.option(fc.integer({ min: 0, max: 60 })),
        (receivedOn, [asked, lasted], [added, addedLasted], more) => {
          const facts = [identityAsked(addDays(receivedOn, asked)), identityShown(addDays(receivedOn, asked + lasted))]
          if (more !== null) facts.push(extended(addDays(receivedOn, more)))
          const pause = [scopeAsked(addDays(receivedOn, added)), scopeTold(addDays(receivedOn, added + addedLasted))]
          const without = effectiveDueOn(under(id, receivedOn, facts))
          const withPause = effectiveDueOn(under(id, receivedOn, [...facts, ...pause]))
          expect(without !== null && withPause !== null && isBefore(withPause, without)).toBe(false)
        },
      ),
    )
  })

  test('what is due is never before receipt, and on a working day where the law says so', () => {
    fc.assert(
      fc.property(history, ({ receivedOn, facts }) => {
        const { dueOn } = under(id, receivedOn, facts)
        const rolls = regimeOf(id).endsOnWorkingDay.value
        expect(dueOn === null || !isBefore(dueOn, receivedOn)).toBe(true)
        expect(dueOn === null || !rolls || isWorkingDay(dueOn, weekendsOnly)).toBe(true)
      }),
    )
  })
})

test('days of overlapping pauses are counted once (EDPB Guidelines 01/2022, para. 159)', () => {
  const within = fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 40 }))
  fc.assert(
    fc.property(receipt, within, within, (receivedOn, [asked, lasted], [told, toldLasted]) => {
      const facts = [
        identityAsked(addDays(receivedOn, asked)),
        identityShown(addDays(receivedOn, asked + lasted)),
        scopeAsked(addDays(receivedOn, told)),
        scopeTold(addDays(receivedOn, told + toldLasted)),
      ]
      const stood = new Set([...numbers(asked, lasted), ...numbers(told, toldLasted)])
      expect(under('eu-gdpr', receivedOn, facts).pausedDays ?? 0).toBe(stood.size)
    }),
  )
})

function numbers(from: number, length: number): number[] {
  return Array.from({ length }, (_, index) => from + index)
}

function daysOf({ working: _working, warnings: _warnings, ...days }: Deadline): Omit<Deadline, 'working' | 'warnings'> {
  return days
}
