import type { NewRequesterLetter } from '@/emails/catalogue'
import type { ToldDecision } from '@/emails/catalogue-of-requester'
import { earliest } from '@/domain/calendar/days'
import { groundsForMoreTime } from '@/domain/policies/grounds-for-more-time'
import { alikeTogether, type GivenTime } from '@/domain/requests/given-time'
import { lawsOfMoreTime } from '@/domain/requests/more-time'
import type { Right } from '@/domain/rights'
import type { ExtensionInput } from './extension-input'
import type { Situation } from './verb'

/**
 * The letter that tells of more time: the days of each right that is given it, the grounds of the law and the reason, what
 * is refused already, and the promise that is taken back.
 */
export function extensionLetter(
  situation: Situation,
  input: ExtensionInput,
  given: readonly GivenTime[],
  refusals: ToldDecision[],
): NewRequesterLetter {
  const grounds = groundsForMoreTime(lawsOfMoreTime(situation)).filter(({ ground }) => input.grounds.includes(ground))
  const { because } = input
  const props = { because, grounds, times: timesOf(situation, given, refusals), refusals }
  return { kind: 'extension', props: { ...props, promisedOn: brokenPromise(situation, given) }, carries: 0 }
}

/** What the letter refuses is not named as what it gives more time for; rights are named where not all are alike. */
function timesOf({ facts }: Situation, given: readonly GivenTime[], refusals: readonly ToldDecision[]) {
  const isRefused = (right: Right) => refusals.some((told) => told.right === right)
  const told = given.filter(({ right }) => !isRefused(right))
  const times = alikeTogether(told.length > 0 ? told : given)
  const others = facts.rights.filter(({ right }) => !isRefused(right) && !given.some((each) => each.right === right))
  return times.length === 1 && others.length === 0 ? times.map((time) => ({ ...time, rights: [] })) : times
}

/** The promised day that this letter takes back: an earlier one, where a promise ends with more time (else it stands). */
function brokenPromise({ rule: { promise } }: Situation, given: readonly GivenTime[]) {
  if (promise.afterExtension !== 'ends') return null
  return earliest(given.map(({ promisedOn }) => promisedOn)) ?? null
}
