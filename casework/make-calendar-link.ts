import { keepCalendarLink } from '@/db/accounts/calendar-links'
import { transaction } from '@/db/client'
import { newToken } from '@/db/sealing/tokens'
import { writeJournal } from '@/db/writes/journal'
import type { Context } from './context'
import { NotFound } from './errors'

/**
 * Makes the secret path from which one's own due days are fetched; an earlier one stops working. It is known to nobody
 * after this. Throws `NotFound` for whoever is no member of staff.
 */
export async function makeCalendarLink({ db, actor }: Pick<Context, 'db' | 'actor'>): Promise<{ path: string }> {
  if (actor.kind !== 'staff') throw new NotFound()
  const { token, hash } = newToken()
  return transaction(db, async (tx) => {
    await keepCalendarLink(tx, actor.userId, hash)
    await writeJournal(tx, { controllerId: null, actor: actor.userId, what: 'calendar-link-made', details: {} })
    return { path: `/calendar/${token}.ics` }
  })
}
