import { type Day, earliest, isAfter } from '../calendar/days'
import type { RequestDeadline } from '../deadlines/request-deadline'
import type { RightDeadline } from '../deadlines/right-deadline'
import type { Right } from '../rights'
import { type Waiting, waitingOf } from './waiting'

/**
 * What a notice of more time does to one right: the day of the law before and after, and what its clock waits for. Where
 * time stands still both are the days as if it did not.
 */
export type GivenTime = {
  right: Right
  oldDueOn: Day
  newDueOn: Day
  waiting: Waiting
  /** A day promised before the new one. */
  promisedOn?: Day
}

/** The rights that get another day; one that keeps its own is none of them, and can be given time another time. */
export function givenTime(before: RequestDeadline, after: RequestDeadline, rights: readonly Right[]): GivenTime[] {
  return before.rights
    .filter(({ right }) => rights.includes(right))
    .flatMap((each) => {
      const then = after.rights.find(({ right }) => right === each.right)
      const oldDueOn = lawfulDay(each)
      const newDueOn = then && lawfulDay(then)
      if (!oldDueOn || !newDueOn || !isAfter(newDueOn, oldDueOn)) return []
      const promisedOn = each.promisedDueOn && isAfter(newDueOn, each.promisedDueOn) ? each.promisedDueOn : null
      const { right } = each
      return { right, oldDueOn, newDueOn, waiting: waitingOf(each), ...(promisedOn && { promisedOn }) }
    })
}

/** Several rights with the same days, of the same clock. */
export type GivenTogether = Pick<GivenTime, 'oldDueOn' | 'newDueOn' | 'waiting'> & { rights: Right[] }

/** Rights that are alike together, in the order in which they were asked for. */
export function alikeTogether(given: readonly GivenTime[]): GivenTogether[] {
  const groups = new Map<string, GivenTogether>()
  for (const { right, oldDueOn, newDueOn, waiting } of given) {
    const alike = { oldDueOn, newDueOn, waiting }
    const key = JSON.stringify(alike)
    groups.set(key, { ...alike, rights: [...(groups.get(key)?.rights ?? []), right] })
  }
  return [...groups.values()]
}

/** The day of the law, or while the clock stands still the day as if it did not. */
export function lawfulDay({ legalDueOn, laws }: Pick<RightDeadline, 'legalDueOn' | 'laws'>): Day | undefined {
  return legalDueOn ?? earliest(laws.map(({ deadline }) => deadline.withoutPauseDueOn))
}
