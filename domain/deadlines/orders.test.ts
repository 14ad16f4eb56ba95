import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Day, addDays, isAfter } from '../calendar/days'
import type { ClockFact } from './clock'
import { effectiveDueOn } from './deadline'
import { anyLaw, history, seed, times, under } from './testing/drawn'

beforeAll(() => {
  fc.configureGlobal({ seed, ...times(200) })
  process.stdout.write(`orders are drawn from seed ${seed}\n`)
})

test.for<[Day, Day, Day]>([
  ['2026-03-20', '2026-03-25', '2026-03-20'],
  ['2026-03-25', '2026-03-20', '2026-03-20'],
  ['2026-02-20', '2026-03-25', '2026-03-02'],
])('of orders for %s and then for %s, %s binds: the earliest, and none before receipt', ([first, second, binds]) => {
  const { orderedDueOn, working } = under('eu-gdpr', {
    receivedOn: '2026-03-02',
    facts: [ordered('2026-03-10', first), ordered('2026-03-11', second)],
  })
  expect([orderedDueOn, working.at(-1)?.day]).toEqual([binds, binds])
})

test('an order postpones nothing, whatever was ordered before it, and binds on no day before receipt', () => {
  const orders = fc.array(fc.integer({ min: -20, max: 150 }), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(anyLaw, history, orders, (id, { facts, ...drawn }, later) => {
      const { receivedOn } = drawn
      const added = later.map((days, index) => ordered(addDays(receivedOn, 140 + index), addDays(receivedOn, days)))
      const without = effectiveDueOn(under(id, { ...drawn, facts }))
      const due = effectiveDueOn(under(id, { ...drawn, facts: [...facts, ...added] }))
      const most = addDays(receivedOn, Math.max(0, Math.min(...later)))
      expect(due === null || due < receivedOn || isAfter(due, without ?? due) || isAfter(due, most)).toBe(false)
    }),
  )
})

function ordered(on: Day, until: Day): ClockFact {
  return { type: 'dayOrdered', on, until }
}
