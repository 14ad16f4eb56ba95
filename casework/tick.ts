import type { RemindedBy } from '@/domain/policies/reminders'
import type { SendingMoment } from '@/domain/policies/sending-hours'
import type { ClockWatch } from './clock-watch'
import type { Context } from './context'

/**
 * What a tick works with; `report` is told of whatever went wrong with one thing while the others go on. `watch`: what this
 * process has seen of the clock before.
 */
export type TickWorld = Omit<Context, 'actor' | 'today'> & {
  report: (fault: unknown, what: string) => void
  watch?: ClockWatch
}

/**
 * The day it is for the organisation, the last day whose steps are due, the moment of the tick, and whether staff are written
 * to at that moment, by the organisation's own rule.
 */
export type TickDay = SendingMoment & { at: string; by: RemindedBy }
