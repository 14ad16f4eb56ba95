import type { Right } from '../rights'

/** The reasons for which some law allows a fee; each law names its own articles. */
export const feeReasons = [
  'unfounded-or-excessive',
  'further-copies',
  'disproportionate-effort',
  'cost-of-access',
  'prescribed',
] as const

export type FeeReason = (typeof feeReasons)[number]

/** The currencies of the places whose laws are known (ISO 4217). */
export const currencies = [
  ...(['EUR', 'GBP', 'CHF', 'USD', 'CAD', 'AUD', 'NZD', 'SGD', 'ZAR', 'BRL', 'KRW', 'JPY', 'TRY', 'AED'] as const),
  ...(['BGN', 'CZK', 'DKK', 'HUF', 'ISK', 'NOK', 'PLN', 'RON', 'SEK'] as const),
] as const

export type Currency = (typeof currencies)[number]

/** An amount in decimals with a point, '25' or '25.50'. */
export type Money = { amount: string; currency: Currency }

/**
 * A reason as one law gives it: for which rights, by which article, and the highest fee where it sets one.
 * `confirmed: false`: not yet read in the text.
 */
export type FeeRule = {
  reason: FeeReason
  rights: readonly Right[]
  article: string
  most?: { amount: number; currency: Currency }
  confirmed?: false
}
