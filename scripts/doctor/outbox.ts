import { lastTicks, stuckLetters } from '@/db/queries/doctor-outbox'
import type { House } from '@/house'
import type { Finding } from './finding'

const stuckMinutes = 60
const oldestTickSeconds = 5 * 60

/** Letters that should have left, and a worker that should be running. */
export async function* examineOutbox({ db, environment }: Pick<House, 'db' | 'environment'>): AsyncGenerator<Finding> {
  if (environment.SMTP_URL) {
    for (const { reference, kind, state, attempts, minutes } of await stuckLetters(db, stuckMinutes))
      yield {
        check: 'outbox',
        reference,
        says: `letter ${kind} is ${state} after ${attempts} attempts in ${minutes} minutes`,
      }
  }
  for (const { name, seconds } of await lastTicks(db))
    if (seconds > oldestTickSeconds)
      yield { check: 'worker', reference: null, says: `${name} was last done ${Math.round(seconds / 60)} minutes ago` }
}
