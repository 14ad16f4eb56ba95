import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Day, addDays, dayOf, daysBetween, isAfter, isBefore, latest } from '../calendar/days'
import { isWorkingDay } from '../calendar/working-days'
import { regimeIds, regimeOf } from '../regimes/regimes'
import { type Deadline, effectiveDueOn } from './deadline'
import type { Pause } from './pauses'
import { anyLaw, history, receipt, seed, times, under } from './testing/drawn'
import { extended, identityAsked, identityShown, scopeAsked, scopeTold } from './testing/table'

/** A question so many days after receipt, answered within the time that is left: any later and it moves nothing. */
const span = fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 40 }))

beforeAll(() => {
  fc.configureGlobal({ seed, ...times(100) })
  process.stdout.write(`properties are drawn from seed ${seed}\n`)
})

describe.for(regimeIds)('%s', (id) => {
  test('the same facts in another order give the same days', () => {
    const shuffled = history.chain((drawn) =>
      fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn.facts, { minLength: drawn.facts.length })),
    )
    fc.assert(
      fc.property(shuffled, ([drawn, facts]) => {
        expect(daysOf(under(id, { ...drawn, facts }))).toEqual(daysOf(under(id, drawn)))
      }),
      times(200),
    )
  })

  test('a pause never shortens', () => {
    const whenever = fc.tuple(fc.integer({ min: 0, max: 110 }), fc.integer({ min: 0, max: 30 }))
    const more = fc.option(fc.integer({ min: 0, max: 60 }))
    fc.assert(
      fc.property(receipt, whenever, whenever, more, (receivedOn, [asked, lasted], [added, addedLasted], told) => {
        const facts = [identityAsked(addDays(receivedOn, asked)), identityShown(addDays(receivedOn, asked + lasted))]
        if (told !== null) facts.push(extended(addDays(receivedOn, told)))
        const pause = [scopeAsked(addDays(receivedOn, added)), scopeTold(addDays(receivedOn, added + addedLasted))]
        const without = effectiveDueOn(under(id, { receivedOn, facts }))
        const withPause = effectiveDueOn(under(id, { receivedOn, facts: [...facts, ...pause] }))
        expect(without !== null && withPause !== null && isBefore(withPause, without)).toBe(false)
      }),
    )
  })

  test('nobody takes longer than they said: the day named, or the first one where that is later', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 200 }), (drawn, later) => {
        const until = addDays(drawn.receivedOn, later)
        const facts = drawn.facts.map((fact) => (fact.type === 'extended' ? { ...fact, until } : fact))
        const { dueOn, extension } = under(id, { ...drawn, facts })
        if (dueOn === null || !extension?.accepted || extension.dueOn === null) return
        expect(isAfter(extension.dueOn, latest(dueOn, until))).toBe(false)
      }),
    )
  })

  test('no day of the law is before receipt, and the last is a working day where the law says so', () => {
    fc.assert(
      fc.property(history, (drawn) => {
        const days = under(id, drawn)
        const { dueOn, ackDueOn, extension, refusalNoticeDueOn, clockStartOn, withoutPauseDueOn } = days
        const extendedOn = extension?.accepted ? extension.dueOn : null
        const all = [dueOn, ackDueOn, extendedOn, refusalNoticeDueOn, clockStartOn, withoutPauseDueOn]
        expect(all.filter((day) => day && isBefore(day, drawn.receivedOn))).toEqual([])
        expect(!regimeOf(id).endsOnWorkingDay.value || dueOn === null || isWorkingDay(dueOn, drawn.calendar)).toBe(true)
      }),
    )
  })
})

test('computing again gives the same, and leaves what was given as it was', () => {
  fc.assert(
    fc.property(anyLaw, history, (id, drawn) => {
      const given = JSON.stringify(drawn)
      expect(under(id, drawn)).toEqual(under(id, drawn))
      expect(JSON.stringify(drawn)).toBe(given)
    }),
    times(300),
  )
})

test('a moment of receipt is one day wherever the controller is, the day that the clocks there show', () => {
  const zones = Intl.supportedValuesOf('timeZone')
  const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(moment, fc.constantFrom(...zones), (instant, timeZone) => {
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant)
      expect(dayOf(instant.toISOString(), timeZone)).toBe(shown)
    }),
    times(300),
  )
})

test('days of overlapping pauses are counted once (EDPB Guidelines 01/2022, para. 159)', () => {
  fc.assert(
    fc.property(receipt, span, span, (receivedOn, [asked, lasted], [told, toldLasted]) => {
      const facts = [
        identityAsked(addDays(receivedOn, asked)),
        identityShown(addDays(receivedOn, asked + lasted)),
        scopeAsked(addDays(receivedOn, told)),
        scopeTold(addDays(receivedOn, told + toldLasted)),
      ]
      const stood = new Set([...numbers(asked, lasted), ...numbers(told, toldLasted)])
      const { pauses, pausedDays = 0 } = under('eu-gdpr', { receivedOn, facts })
      expect(pauses.flatMap(daysOfPause)).toEqual(daysAfter(receivedOn, stood))
      expect(pausedDays).toBe(stood.size)
    }),
    times(200),
  )
})

test('both end days are out, and none on or before the start (UK GDPR Art. 12A(5))', () => {
  fc.assert(
    fc.property(receipt, span, (receivedOn, [asked, lasted]) => {
      const facts = [scopeAsked(addDays(receivedOn, asked)), scopeTold(addDays(receivedOn, asked + lasted))]
      const stood = new Set(numbers(asked, lasted + 1).filter((later) => later > 0))
      expect(under('uk-gdpr', { receivedOn, facts }).pauses.flatMap(daysOfPause)).toEqual(daysAfter(receivedOn, stood))
    }),
    times(200),
  )
})

function numbers(from: number, length: number): number[] {
  return Array.from({ length }, (_, index) => from + index)
}

function daysAfter(receivedOn: Day, numbered: ReadonlySet<number>): Day[] {
  return [...numbered].sort((one, other) => one - other).map((later) => addDays(receivedOn, later))
}

function daysOfPause({ from, until }: Pause): Day[] {
  return until ? numbers(0, daysBetween(from, until)).map((later) => addDays(from, later)) : []
}

function daysOf({ working: _working, warnings: _warnings, ...days }: Deadline): Omit<Deadline, 'working' | 'warnings'> {
  return days
}
