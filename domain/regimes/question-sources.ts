import type { ClockFactType } from '../deadlines/clock'
import type { Regime } from './regime'

/** Where these laws say what a question does to their time; empty where none of them speaks of it. */
export function questionSources(laws: readonly Regime[], asks: ClockFactType): string[] {
  const rules = laws.flatMap(({ pauses, restarts }) => [...pauses, ...restarts])
  return [...new Set(rules.filter((rule) => rule.asks === asks).map(({ source }) => source))]
}
