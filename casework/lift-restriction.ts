import { z } from 'zod'
import { type Day, isAfter, isBefore } from '@/domain/calendar/days'
import { standingRestrictions } from '@/domain/requests/restrictions'
import type { Right } from '@/domain/rights'
import type { Context } from './context'
import { day, someRights } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Situation, type Verb } from './verb'

/** The day from which the data was used again. */
const LiftRestriction = z.strictObject({ rights: someRights('choose-one-right'), on: day('enter-the-day') })

type Input = z.infer<typeof LiftRestriction>

const verb: Verb<Input> = {
  action: 'restrict',
  schema: LiftRestriction,
  decide: (situation, input) =>
    obstacleTo(situation, input) ?? done([{ type: 'restrictionLifted', rights: input.rights, on: input.on, data: {} }]),
}

/**
 * Records that restricted data is used again, which may be only after the person was told.
 * @see GDPR Art. 18(3)
 */
export function liftRestriction(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}

function obstacleTo({ history, today }: Situation, { rights, on }: Input) {
  if (isAfter(on, today)) return no('day-in-the-future', {}, 'on')
  return obstacleToLifting({ history }, rights, on)
}

/** Why the restriction over these rights cannot have ended on this day. */
export function obstacleToLifting({ history }: Pick<Situation, 'history'>, rights: readonly Right[], on: Day) {
  const standing = standingRestrictions(history)
  for (const right of rights) {
    const restriction = standing.get(right)
    if (!restriction) return no('not-restricted', {}, 'rights')
    const { announced } = restriction
    if (!announced?.leftOn) return no('tell-before-lifting', { rights: right }, 'rights')
    if (isBefore(on, announced.liftsOn)) return no('lifted-too-early', { day: announced.liftsOn }, 'on')
    if (!isAfter(on, announced.leftOn)) return no('lifted-before-told', { day: announced.leftOn }, 'on')
  }
  return undefined
}
