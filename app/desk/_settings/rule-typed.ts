import { noStatute } from '../../setup/typed'

/** What was typed, as the verb takes it: that no law applies stands among the laws of the form. */
export function ruleInput(typed: Record<string, string[]>): Record<string, unknown> {
  const { regimes = [], ...rest } = typed
  const single = Object.fromEntries(Object.entries(rest).map(([name, values]) => [name, values[0]]))
  return {
    ...single,
    regimes: regimes.filter((law) => law !== noStatute),
    noStatuteApplies: regimes.includes(noStatute),
  }
}
