import { sessionsOfTheGone } from '@/db/queries/doctor-records'
import type { House } from '@/house'
import type { Finding } from './finding'

/** Sessions that outlived the right of their owner to be here. */
export async function* examineAccounts({ db }: Pick<House, 'db'>): AsyncGenerator<Finding> {
  for (const { detail } of await sessionsOfTheGone(db))
    yield { check: 'sessions', reference: null, says: `${detail} is disabled or no longer a member, and has a session` }
}
