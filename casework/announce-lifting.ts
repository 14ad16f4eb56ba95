import { z } from 'zod'
import { cancelLetters } from '@/db/writes/departures'
import { isAfter } from '@/domain/calendar/days'
import type { NewEvent } from '@/domain/requests/events'
import { isTold, overtakenAnnouncements, standingRestrictions } from '@/domain/requests/restrictions'
import type { Right } from '@/domain/rights'
import type { Context } from './context'
import { day, someRights, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

/** From which day the data is used again, and why, as the person will read it. */
const AnnounceLifting = z.strictObject({
  rights: someRights('choose-one-right'),
  liftsOn: day('enter-the-day'),
  because: text('say-why'),
})

type Input = z.infer<typeof AnnounceLifting>

const verb: Verb<Input> = {
  action: 'restrict',
  schema: AnnounceLifting,
  decide: (situation, input) => {
    const problem = obstacleTo(situation, input)
    if (problem) return problem
    const { rights, liftsOn, because } = input
    const event: NewEvent = { type: 'liftingAnnounced', rights, data: { liftsOn }, sealed: { because } }
    const props = { rightsConcerned: rights, liftsOn, because }
    const overtaken = overtakenAnnouncements(situation.history, situation.today)
    return done([event], {
      letters: [{ kind: 'restriction-lifting', props, carries: 0 }],
      also: (tx) => cancelLetters(tx, situation.request.id, overtaken),
    })
  },
}

/**
 * Tells the person from when restricted data is used again, before it is; a letter that was not away by the day it
 * names is cancelled, and another one takes its place.
 * @see GDPR Art. 18(3)
 */
export function announceLifting(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

function obstacleTo(situation: Situation, { rights, liftsOn }: Input) {
  const problem = obstacleToAnnouncing(situation, rights)
  if (problem) return problem
  return isAfter(liftsOn, situation.today) ? undefined : no('lift-after-today', {}, 'liftsOn')
}

/** Why the end of the restriction over these rights is not to be told. */
export function obstacleToAnnouncing({ facts, history, today }: Seen, rights: readonly Right[]) {
  const standing = standingRestrictions(history)
  if (rights.some((right) => !standing.has(right))) return no('not-restricted', {}, 'rights')
  const told = rights.filter((right) => isTold(standing.get(right)?.announced, today))
  if (told.length > 0) return no('lifting-told-already', { rights: told.join(', ') }, 'rights')
  const undecided = facts.state === 'closed' ? [] : rights.filter((right) => !facts.decisions.has(right))
  return undecided.length > 0 ? no('decide-first', { rights: undecided.join(', ') }, 'rights') : undefined
}

type Seen = Pick<Situation, 'facts' | 'history' | 'today'>
