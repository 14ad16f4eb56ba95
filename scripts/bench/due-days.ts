import { publicHolidays } from '@/domain/calendar/public-holidays'
import { projectionOf } from '@/domain/requests/request'
import { regimeOf } from '@/domain/regimes/regimes'
import type { ControllerRule } from '@/domain/requests/request'
import type { RequestEvent } from '@/domain/requests/events'
import { ratePerCoreSecond } from './figures'
import { storedHistories } from './histories'

/** A controller in Berlin with ten years of holidays and the promise a new organisation starts with. */
export const rule: ControllerRule = {
  promise: { days: 30, from: 'receipt', afterExtension: 'ends' },
  lawOf: regimeOf,
  calendar: {
    holidays: new Set(
      publicHolidays(
        'DE-BE',
        [...Array(10).keys()].map((later) => 2022 + later),
      ).map(({ day }) => day),
    ),
    extraWorkdays: new Set(),
  },
}

/**
 * Stored histories whose due days are computed in a second of one core, and how often that core can merely read the same
 * histories from the text they are stored as.
 */
export function dueDaysPerSecond(seconds: number): { computed: number; read: number } {
  const histories = storedHistories().map(({ history }) => history)
  const stored = histories.map((history) => JSON.stringify(history))
  return {
    computed: ratePerCoreSecond(() => histories.map(compute).length, seconds),
    read: ratePerCoreSecond(() => stored.map(readStored).length, seconds),
  }
}

function compute(history: RequestEvent[]): unknown {
  return projectionOf(history, rule).rights
}

function readStored(text: string): unknown {
  return JSON.parse(text)
}
