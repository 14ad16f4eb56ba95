import { LimitReached } from '../rate-limits'
import { NoTurn, turns, turnsByKey } from './turns'

const patienceSeconds = 30

const ofPublic = turns(6, patienceSeconds)
/**
 * Half of them: one address that sends as much at once as it can leaves the others to everybody else. Two that do so hold all,
 * each turn for as long as a body may take, and whoever waits meanwhile is asked to come back.
 */
const ofAddress = turnsByKey(3, patienceSeconds)
const ofStaff = turns(2, patienceSeconds)

type Work = () => Promise<Response>

/**
 * A sending holds up to 25 MiB while it is read: so many at once, fewer of them from one network address, and the others
 * wait. Throws `LimitReached`.
 */
export async function inTurn(address: string, work: Work): Promise<Response> {
  return unlessTooLong(() => ofAddress(address, () => ofPublic(work)))
}

/** The same for staff, who have turns of their own: nobody outside keeps an answer from leaving. */
export async function inTurnOfStaff(work: Work): Promise<Response> {
  return unlessTooLong(() => ofStaff(work))
}

async function unlessTooLong(work: Work): Promise<Response> {
  try {
    return await work()
  } catch (fault) {
    if (fault instanceof NoTurn) throw new LimitReached(patienceSeconds)
    throw fault
  }
}
