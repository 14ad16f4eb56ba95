import type { RequestDeadline } from '../deadlines/request-deadline'
import type { Right } from '../rights'

/** The rights whose time starts anew with a question itself, whatever is answered, under each of their laws (DPO Art. 19(3)). */
export function startingAfresh(
  { before, after }: { before: RequestDeadline; after: RequestDeadline },
  concerned: readonly Right[],
): Right[] {
  const startsOf = ({ rights }: RequestDeadline, wanted: Right) =>
    rights.find(({ right }) => right === wanted)?.laws.map(({ deadline }) => deadline.clockStartOn) ?? []
  return concerned.filter((right) => {
    const [earlier, later] = [startsOf(before, right), startsOf(after, right)]
    return later.length > 0 && later.every((day, index) => day !== undefined && day !== earlier[index])
  })
}
