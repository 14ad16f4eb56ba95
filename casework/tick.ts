import type { Day } from '@/domain/calendar/days'
import type { Context } from './context'

/** What a tick works with; `report` is told of whatever went wrong with one thing while the others go on. */
export type TickWorld = Omit<Context, 'actor' | 'today'> & { report: (fault: unknown, what: string) => void }

/** The day it is for the organisation, the last day whose steps are due, and the moment of the tick. */
export type TickDay = { today: Day; reached: Day; at: string }
