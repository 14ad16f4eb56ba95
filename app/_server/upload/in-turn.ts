import { LimitReached } from '../rate-limits'
import { sharedTurns, type Turn } from './shared-turns'
import { NoTurn, turns, turnsByKey } from '@/documents/arriving/turns'

const patienceSeconds = 30

/**
 * An address that has sent for twenty seconds gives a turn to one that waits and holds fewer: where it holds two more, or
 * one more and hardly anything comes.
 */
const ofPublic = sharedTurns(6, { waited: patienceSeconds, askedEvery: 10, held: 20 })
/** Half of them: one address that sends as much at once as it can leaves the others to everybody else. */
const ofAddress = turnsByKey(3, patienceSeconds)
/** Of a large file a part is in memory at a time; so many sendings do not keep others waiting for the whole of it. */
const ofStaff = turns(4, patienceSeconds)

type Work = () => Promise<Response>

/**
 * A sending holds up to 25 MiB in memory while it is read: six at once, three of them from one network address, and the
 * others wait, half a minute in all. Throws `LimitReached`.
 */
export async function inTurn(address: string, work: (turn: Turn) => Promise<Response>): Promise<Response> {
  const since = performance.now()
  const left = () => Math.max(0, patienceSeconds - (performance.now() - since) / 1000)
  return unlessTooLong(() => ofAddress(address, () => ofPublic(address, work, left())))
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
