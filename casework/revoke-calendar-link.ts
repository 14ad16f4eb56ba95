import { removeCalendarLink } from '@/db/accounts/calendar-links'
import { transaction } from '@/db/client'
import { writeJournal } from '@/db/writes/journal'
import type { Context } from './context'
import { NotFound } from './errors'

/** Takes one's own calendar link back at once. Throws `NotFound` for whoever is no member of staff. */
export async function revokeCalendarLink({ db, actor }: Pick<Context, 'db' | 'actor'>): Promise<void> {
  if (actor.kind !== 'staff') throw new NotFound()
  await transaction(db, async (tx) => {
    if (!(await removeCalendarLink(tx, actor.userId))) return
    await writeJournal(tx, { controllerId: null, actor: actor.userId, what: 'calendar-link-revoked', details: {} })
  })
}
