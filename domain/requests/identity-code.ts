import { addHours, compareInstants, type Day } from '../calendar/days'
import { type EventOf, eventsOf, type RequestEvent } from './events'
import { decidesIdentity, voidsIdentity } from './identity'
import type { IdentityCodeWay } from './identity-events'

/** For how many days a code works: our numbers, no law's; a letter is on its way for some of them. */
export const identityCodeDays = { email: 3, telephone: 1, letter: 21 } as const satisfies Record<
  IdentityCodeWay,
  number
>

/** How many codes are made for one request on one day. */
export const identityCodesADay = 5

/** `open`: it can be entered; `spent`: wrong ones were entered too often; `over`: its days are. */
export type IdentityCode = { by: IdentityCodeWay } & (
  { standing: 'open' | 'spent' | 'over' } | { standing: 'entered'; enteredOn: Day }
)

/**
 * The last code made since who asks became an open question; none before, and none any more once that was decided or the
 * contact details changed. `now` is a moment.
 */
export function identityCodeOf(history: readonly RequestEvent[], now: string): IdentityCode | undefined {
  const closing = history.findLast(({ type }) => decidesIdentity(type) || voidsIdentity(type))
  const made = eventsOf(history, 'identityCodeMade').at(-1)
  if (!made || made.sequence < (closing?.sequence ?? 0)) return undefined
  const { by } = made.data
  const after = history.filter(({ sequence }) => sequence > made.sequence)
  const entered = after.find(({ type }) => type === 'identityCodeEntered')
  if (entered) return { by, standing: 'entered', enteredOn: entered.on }
  if (after.some(({ type }) => type === 'identityCodeSpent')) return { by, standing: 'spent' }
  return { by, standing: isOver(made, now) ? 'over' : 'open' }
}

/** How many codes were made for this request on that day. */
export function identityCodesOn(history: readonly RequestEvent[], day: Day): number {
  return history.filter(({ type, on }) => type === 'identityCodeMade' && on === day).length
}

function isOver({ at, data }: EventOf<'identityCodeMade'>, now: string): boolean {
  return compareInstants(addHours(at, 24 * identityCodeDays[data.by]), now) <= 0
}
