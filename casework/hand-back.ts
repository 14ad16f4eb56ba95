import { type Transaction, within } from '@/db/client'
import { referencesWith } from '@/db/writes/members'
import { assignRequest } from './assign-request'
import type { Context } from './context'
import { orUndo } from './administer'

/**
 * Gives the requests, not closed, of a member back to nobody; their references. Through the verb, so that every history
 * tells it; each in a savepoint of this transaction.
 */
export async function handBack(
  context: Context,
  tx: Transaction,
  { controllerId, userId }: { controllerId: string; userId: string },
): Promise<string[]> {
  const references = await referencesWith(tx, controllerId, userId)
  for (const reference of references)
    orUndo(await assignRequest({ ...context, db: within(tx) }, { reference }, { assigneeId: null }))
  return references
}
