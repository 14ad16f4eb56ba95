import type { Sourced } from '@/domain/regimes/sourced'
import { marks } from './words'

/** A line of the rules of a law. */
export type Row = readonly [what: string, rule: string, source: string, mark: string]

export function row(
  what: string,
  rule: string,
  sourced: Pick<Sourced<unknown>, 'source' | 'reading' | 'confirmed'>,
): Row {
  return [what, rule, sourced.source, marks(sourced)]
}
