import { isServerInUse, secondsSinceTick, stuckLetters } from '@/db/queries/doctor-outbox'
import type { House } from '@/house'
import type { Finding } from './finding'

const stuckMinutes = 60
const oldestTickSeconds = 5 * 60

/** Letters that should have left, and, where anything runs at all, a worker that should be at work. */
export async function* examineOutbox(
  { db, environment }: Pick<House, 'db' | 'environment'>,
  { running }: { running: boolean },
): AsyncGenerator<Finding> {
  if (environment.SMTP_URL) {
    for (const { reference, kind, state, attempts, minutes } of await stuckLetters(db, stuckMinutes))
      yield {
        check: 'outbox',
        reference,
        says: `letter ${kind} is ${state} after ${attempts} attempts in ${minutes} minutes`,
      }
  }
  if (!running && !(await isServerInUse(db))) return
  const seconds = await secondsSinceTick(db)
  if (seconds === undefined) yield { check: 'worker', reference: null, says: 'has never been at work' }
  else if (seconds > oldestTickSeconds)
    yield { check: 'worker', reference: null, says: `was last at work ${Math.round(seconds / 60)} minutes ago` }
}
