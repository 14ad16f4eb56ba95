import { LimitReached } from '../rate-limits'
import { NoTurn, turns } from './turns'

const turn = turns(6, 30)

/** A sending holds up to 25 MiB while it is read: so many at once, and the others wait. Throws `LimitReached`. */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await turn(work)
  } catch (fault) {
    if (fault instanceof NoTurn) throw new LimitReached(30)
    throw fault
  }
}
