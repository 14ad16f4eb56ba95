import { transaction } from '@/db/client'
import { findStillHere } from '@/db/queries/still-here'
import { tokenHash } from '@/db/sealing/tokens'
import { writeJournal } from '@/db/writes/journal'
import { answerStillHere } from '@/db/writes/still-here'
import { grantAt } from '@/domain/policies/actor'
import { mayBeAssigned } from '@/domain/policies/roles'
import type { Managed } from './administer'
import type { Context } from './context'
import { NotFound, refuse } from './errors'

/** Somebody reads the letters of an organisation, as the link in one of them says; said again it is said. */
export async function sayStillHere({ db }: Pick<Context, 'db'>, token: string): Promise<Managed> {
  return transaction(db, async (tx): Promise<Managed> => {
    const found = await findStillHere(tx, tokenHash(token))
    if (!found || found.standing === 'expired') return refuse('link-not-valid')
    if (found.standing === 'open') await answerStillHere(tx, found.controllerId, found.by)
    return { ok: true }
  })
}

/** The same, by somebody who works on its requests and is at the desk. Throws `NotFound`. */
export async function confirmStillHere(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  controllerId: string,
): Promise<Managed> {
  const role = grantAt(actor, controllerId)?.role
  if (actor.kind !== 'staff' || !role) throw new NotFound()
  if (!mayBeAssigned(role)) return refuse('not-permitted')
  const { userId } = actor
  await transaction(db, async (tx) => {
    const answered = await answerStillHere(tx, controllerId, 'desk')
    if (answered > 0) await writeJournal(tx, { controllerId, actor: userId, what: 'still-here', details: {} })
  })
  return { ok: true }
}
