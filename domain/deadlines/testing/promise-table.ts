import type { Day } from '../../calendar/days'
import { weekendsOnly } from '../../calendar/working-days'
import type { RegimeId } from '../../regimes/regime'
import { regimeOf } from '../../regimes/regimes'
import type { Right } from '../../rights'
import type { ClockFact } from '../clock'
import { deadline } from '../deadline'
import { type Binding, type ControllerPromise, binding, promised } from '../promise'

/** What becomes of a promise beside a law, the GDPR unless another is named. */
export type PromiseRow = {
  says: string
  regime?: RegimeId
  right?: Right
  promise: ControllerPromise
  receivedOn: Day
  confirmedOn?: Day
  then?: ClockFact[]
  promisedDueOn: Day | null
  dueOn: Day | null
  binds: Binding['binds']
}

export function bindingOf({ regime = 'eu-gdpr', right = 'access', then: facts = [], ...row }: PromiseRow): Binding {
  const { promise, receivedOn, confirmedOn } = row
  const legal = deadline({ regime: regimeOf(regime), right, receivedOn, facts, calendar: weekendsOnly })
  return binding({ legal, promised: promised({ promise, right, receivedOn, confirmedOn, legal }) })
}
