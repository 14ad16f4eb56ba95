import type { LawOf } from '../regimes/regime'
import type { RequestEvent } from '../requests/events'
import type { RequestedRight } from '../requests/received'
import { leftToDo, type RequestFacts } from '../requests/history'
import { restrictionSaidFor } from '../requests/restrictions'
import { type Right, rightInLaw } from '../rights'

/** The articles by which data is restricted while this right is weighed; none where its laws know no such thing. */
export function restrictionSources({ right, regimes }: RequestedRight, lawOf: LawOf): string[] {
  return regimes.flatMap((id) => lawOf(id).restrictedWhileWeighed?.[rightInLaw(right)] ?? [])
}

/** The undecided rights that are weighed, of which nobody has said yet whether the data is restricted meanwhile. */
export function restrictionsToDecide(facts: RequestFacts, history: readonly RequestEvent[], lawOf: LawOf): Right[] {
  const { undecided } = leftToDo(facts)
  const said = restrictionSaidFor(history)
  return facts.rights
    .filter((asked) => undecided.includes(asked.right) && !said.has(asked.right))
    .filter((asked) => restrictionSources(asked, lawOf).length > 0)
    .map(({ right }) => right)
}
