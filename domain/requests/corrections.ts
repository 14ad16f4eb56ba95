import type { Day } from '../calendar/days'
import { eventsOf, type RequestedRight, type RequestEvent } from './events'

/** The day of receipt as last corrected; nothing where it never was. */
export function correctedReceipt(history: readonly RequestEvent[]): Day | undefined {
  return eventsOf(history, 'corrected')
    .flatMap(({ data }) => (data.field === 'receivedOn' ? [data.to] : []))
    .at(-1)
}

/** The rights and laws asked for, as corrected since. */
export function correctedRights(history: readonly RequestEvent[], received: RequestedRight[]): RequestedRight[] {
  return eventsOf(history, 'corrected').reduce((rights, { data }) => {
    if (data.field === 'rights') return data.to
    if (data.field === 'regimes')
      return rights.map((each) => (each.right === data.right ? { ...each, regimes: data.to } : each))
    return rights
  }, received)
}
