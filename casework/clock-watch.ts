import { addHours, compareInstants } from '@/domain/calendar/days'

/** Hours. No worker that runs and looks every minute sees so much pass at once, unless a clock is wrong. */
const leapHours = 24
/** A leap may be the truth after all, and then no reminder may be missing for long; what is destroyed does not come back. */
const heldHours = { letters: 1, destroying: 24 }

const hourMs = 60 * 60 * 1000

/**
 * Watches the database's clock from one process, beside a count of milliseconds that nobody can set. A process that has just
 * begun knows nothing of the time before: what passed then was an outage.
 */
export class ClockWatch {
  #last: { at: string; steadyMs: number } | undefined

  constructor(readonly steadyMs: () => number) {}

  /** Whether the clock has gone on by more than a day beyond the time that has passed since the last look. */
  hasLeapt(at: string): boolean {
    const last = this.#last
    const steadyMs = this.steadyMs()
    this.#last = { at, steadyMs }
    if (!last) return false
    const passed = Math.ceil((steadyMs - last.steadyMs) / hourMs)
    return compareInstants(at, addHours(last.at, passed + leapHours)) > 0
  }
}

/** A leap of the clock: to which moment, and until when what is held by it waits. */
export type Leap = { to: string; lettersUntil: string; destroyingUntil: string }

export function leapTo(to: string): Leap {
  return { to, lettersUntil: addHours(to, heldHours.letters), destroyingUntil: addHours(to, heldHours.destroying) }
}

/** What waits at a moment. Where the clock was set back before the leap, nothing does. */
export function heldBy(leap: Leap | null, now: string): { letters: boolean; destroying: boolean } {
  if (!leap || compareInstants(now, leap.to) < 0) return { letters: false, destroying: false }
  const isBefore = (until: string) => compareInstants(now, until) < 0
  return { letters: isBefore(leap.lettersUntil), destroying: isBefore(leap.destroyingUntil) }
}
