import { and, eq, isNull, type SQL } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { RequestState } from '@/domain/requests/events'
import { requests } from '../schema'
import { visibleRequests } from './visible'

/** Requests at an organisation in this state that nobody has set aside, as spam or to be looked at first. */
export function inSight(actor: Actor, controllerId: string, state: RequestState): SQL | undefined {
  return and(
    eq(requests.controllerId, controllerId),
    eq(requests.state, state),
    isNull(requests.spamMarkedOn),
    isNull(requests.heldBecause),
    visibleRequests(actor),
  )
}
