import fc from 'fast-check'
import { type Day, addDays } from '../../calendar/days'
import { type Calendar, weekendsOnly } from '../../calendar/working-days'
import { regimeIds, regimeOf } from '../../regimes/regimes'
import type { RegimeId } from '../../regimes/regime'
import { type Right, rights } from '../../rights'
import { type ClockFact, clockFactTypes } from '../clock'
import { type Deadline, deadline } from '../deadline'

/** Another one each run; a run is repeated with `PROPERTY_SEED=… vitest run`. */
export const seed = Number(process.env['PROPERTY_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

/** How often a property is tried where that is not said; less often where each try is repeated for a mutant. */
export function times(usual: number): { numRuns: number } {
  return { numRuns: Math.min(usual, Number(process.env['PROPERTY_RUNS'] ?? usual)) }
}

export type Drawn = { right: Right; receivedOn: Day; facts: ClockFact[]; calendar: Calendar }

export const receipt = fc.integer({ min: 0, max: 1500 }).map((later) => addDays('2026-01-01', later))

/** A fact of any kind, sometimes of a day before the receipt, as a corrected receipt leaves them. */
function factAround(receivedOn: Day): fc.Arbitrary<ClockFact> {
  const on = fc.integer({ min: -10, max: 130 }).map((later) => addDays(receivedOn, later))
  return fc.record({
    type: fc.constantFrom(...clockFactTypes),
    on,
    reasons: fc.boolean(),
    undueDelay: fc.boolean(),
    rights: fc.option(fc.subarray([...rights]), { nil: undefined }),
    until: fc.option(
      fc.integer({ min: 1, max: 200 }).map((later) => addDays(receivedOn, later)),
      { nil: undefined },
    ),
  })
}

function calendarAround(receivedOn: Day): fc.Arbitrary<Calendar> {
  const days = fc.array(
    fc.integer({ min: 0, max: 130 }).map((later) => addDays(receivedOn, later)),
    { maxLength: 12 },
  )
  const drawn = fc.record({
    holidays: days.map((each) => new Set(each)),
    extraWorkdays: days.map((each) => new Set(each)),
  })
  return fc.oneof(fc.constant(weekendsOnly), drawn)
}

/** A right of a request with up to eight facts of all kinds, and a calendar of its own. */
export const history: fc.Arbitrary<Drawn> = receipt.chain((receivedOn) =>
  fc.record({
    right: fc.constantFrom(...rights),
    receivedOn: fc.constant(receivedOn),
    facts: fc.array(factAround(receivedOn), { maxLength: 8 }),
    calendar: calendarAround(receivedOn),
  }),
)

export const anyLaw = fc.constantFrom(...regimeIds)

export function under(id: RegimeId, drawn: Partial<Drawn> & Pick<Drawn, 'receivedOn' | 'facts'>): Deadline {
  return deadline({ regime: regimeOf(id), right: 'access', calendar: weekendsOnly, ...drawn })
}
