import { americas } from './americas'
import { asia } from './asia'
import { controlWorkingDays15 } from './control-working-days-15'
import { default30d } from './default-30d'
import { euGdpr } from './eu-gdpr'
import { europeAndAfrica } from './europe-and-africa'
import { middleEast } from './middle-east'
import { oceania } from './oceania'
import { policy30dFromConfirmation } from './policy-30d-from-confirmation'
import type { Regime, RegimeId } from './regime'
import { southEastAsia } from './south-east-asia'
import { ukComplaintAck } from './uk-complaint-ack'
import { ukGdpr } from './uk-gdpr'
import { california } from './us-california'
import { usStates } from './us-states'
import { vietnam } from './vietnam'

const regimes: ReadonlyMap<string, Regime> = new Map(
  [
    euGdpr,
    ukGdpr,
    ukComplaintAck,
    ...california,
    ...usStates,
    ...americas,
    ...europeAndAfrica,
    ...middleEast,
    ...oceania,
    ...southEastAsia,
    ...asia,
    ...vietnam,
    default30d,
    policy30dFromConfirmation,
    controlWorkingDays15,
  ].map((regime) => [regime.id, regime]),
)

/** Every law the clock knows, in the order it is offered. */
export const regimeIds: readonly RegimeId[] = [...regimes.values()].map(({ id }) => id)

/** The laws a request can be judged by: all but the arithmetic that checks the clock. */
export const lawIds: readonly RegimeId[] = idsWhere(({ kind }) => kind !== 'control')

/** The laws an organisation says it is under; what belongs to one of them comes along by itself. */
export const declaredLawIds: readonly RegimeId[] = idsWhere(({ kind, partOf }) => kind === 'statute' && !partOf)

export function regimeOf(id: RegimeId): Regime
export function regimeOf(id: string): Regime | undefined
export function regimeOf(id: string): Regime | undefined {
  return regimes.get(id)
}

export function isRegimeId(text: string): text is RegimeId {
  return regimes.has(text)
}

/** Whether a day of this law rests on a source other than its text, which was not read yet. */
export function isToBeConfirmed(id: RegimeId): boolean {
  const { timeLimit, extension, acknowledgement } = regimeOf(id)
  return [timeLimit, extension, acknowledgement].some((rule) => rule?.confirmed === false)
}

/** The laws for some rights only that belong to another, those that staff alone can choose left out. */
export function partsOf(id: RegimeId): Regime[] {
  return [...regimes.values()].filter(({ partOf, chosenByStaff }) => partOf === id && !chosenByStaff)
}

function idsWhere(holds: (regime: Regime) => boolean): RegimeId[] {
  return [...regimes.values()].filter(holds).map(({ id }) => id)
}
