import type { EventType } from '@/domain/requests/events'
import type { Context } from '../context'
import type { Outcome } from '../errors'
import type { Target } from '../perform'
import type { aRequest } from './a-request'

export type Step = (context: Context, reference: string) => Promise<unknown>

/** One way in which each verb of staff succeeds: on which request, after what, with which input, to which event. */
export type StaffVerb = {
  act: (context: Context, target: Target, input: unknown) => Promise<Outcome<unknown>>
  input: (context: Context, reference: string) => object | Promise<object>
  event: EventType
  request?: Parameters<typeof aRequest>[2]
  before?: Step[]
  /** The form lets a parent be asked, under a law that allows it. */
  asksParents?: true
  /** For an admin alone, or for whoever manages; for everybody who works on requests where nothing is said. */
  only?: 'admin' | 'manager'
}
