import type { Day } from '../calendar/days'
import type { AskedFor } from '../forms/asked-for'
import type { Language } from '../languages'
import type { RegimeId } from '../regimes/regime'
import type { Place } from '../regimes/territories'
import type { Right } from '../rights'
import type { RequestedRight } from './received'

/** A fact of the request that was put right: which, what it was and what it is. */
export type Correction =
  | { field: 'receivedOn'; from: Day; to: Day }
  | { field: 'rights'; from: RequestedRight[]; to: RequestedRight[] }
  | { field: 'regimes'; right: Right; from: RegimeId[]; to: RegimeId[] }
  | { field: 'askedFor'; from: AskedFor; to: AskedFor }
  | { field: 'language'; from: Language; to: Language }
  | { field: 'letterOn'; from: Day | null; to: Day | null }
  | { field: 'designatedAddress'; from: boolean | null; to: boolean | null }
  | { field: 'residence'; from: Place | null; to: Place | null; rights: RequestedRight[] }
