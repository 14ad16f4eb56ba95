import { writeJournal } from '@/db/writes/journal'
import { voidInvitations } from '@/db/writes/invitations'
import type { Context } from './context'
import { refuse } from './errors'
import { type Managed, administer } from './administer'

/** Takes back an invitation that has not been used: its link opens nothing any more. */
export async function withdrawInvitation(
  context: Pick<Context, 'db' | 'actor'>,
  controllerId: string,
  email: string,
): Promise<Managed> {
  return administer(context, controllerId, async (tx, { userId }) => {
    if ((await voidInvitations(tx, controllerId, email)) === 0) return refuse('invitation-not-valid')
    await writeJournal(tx, { controllerId, actor: userId, what: 'invitation-withdrawn', details: {} })
    return { ok: true }
  })
}
