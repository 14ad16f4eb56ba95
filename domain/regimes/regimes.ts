import { default30d } from './default-30d'
import { euGdpr } from './eu-gdpr'
import { policy30dFromConfirmation } from './policy-30d-from-confirmation'
import type { Regime, RegimeId } from './regime'
import { ukGdpr } from './uk-gdpr'

const regimes = {
  'eu-gdpr': euGdpr,
  'uk-gdpr': ukGdpr,
  'default-30d': default30d,
  'policy-30d-from-confirmation': policy30dFromConfirmation,
} as const satisfies Record<RegimeId, Regime>

/** Every law the clock knows, in the order it is offered. */
export const regimeIds: readonly RegimeId[] = Object.values(regimes).map(({ id }) => id)

export function regimeOf(id: RegimeId): Regime
export function regimeOf(id: string): Regime | undefined
export function regimeOf(id: string): Regime | undefined {
  return Object.values(regimes).find((regime) => regime.id === id)
}

export function isRegimeId(text: string): text is RegimeId {
  return regimeIds.some((id) => id === text)
}
