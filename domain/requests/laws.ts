import type { LawOf, Regime } from '../regimes/regime'
import type { RequestFacts } from './history'

/** What is asked for with its laws, and how these are to be read. */
export type Judged = { facts: Pick<RequestFacts, 'rights'>; lawOf: LawOf }

/** Each law by which a request is judged, once. */
export function lawsOfRequest({ facts: { rights }, lawOf }: Judged): Regime[] {
  return [...new Set(rights.flatMap(({ regimes }) => regimes))].map((id) => lawOf(id))
}
