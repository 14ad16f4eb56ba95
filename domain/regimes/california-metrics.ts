import type { Decision } from '../requests/events'
import type { Right } from '../rights'
import type { RegimeId } from './regime'

/** The requests of which a business compiles its yearly figures, each with the rights we record. Source: 11 CCR 7102(a)(1). */
export const metricKinds = {
  delete: ['erasure'],
  correct: ['correction'],
  know: ['access', 'portability', 'unsure'],
  'opt-out': ['opt-out'],
  limit: ['limit'],
} as const satisfies Record<string, readonly Right[]>

export type MetricKind = keyof typeof metricKinds

/** The laws under which these requests are judged; what California asks of others is no part of the figures. */
export const metricLaws = ['us-ca-ccpa', 'us-ca-ccpa-optout'] as const satisfies readonly RegimeId[]

/** What counts as complied with in whole or in part: one right granted is enough, the regulation has no box for both. */
export const complied: readonly Decision[] = ['granted', 'partly-granted']

/** What counts as denied; who cannot be verified is denied (11 CCR 7021(b)). */
export const denied: readonly Decision[] = ['refused', 'cannot-identify']
