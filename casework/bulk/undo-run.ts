import { transaction, type Transaction } from '@/db/client'
import { type BulkRun, findRun, findUndoOf, itemsOf } from '@/db/queries/bulk-runs'
import { keepRun } from '@/db/writes/bulk-runs'
import { undoOf } from '@/domain/requests/bulk-run'
import type { Managed } from '../administer'
import type { Context } from '../context'
import { NotFound } from '../errors'
import { confirmRun } from './work-on-run'

/**
 * Puts back what a run has done, where nobody has changed it since, in a run of its own with its own outcome for each. Asked
 * again, it is the same run. Throws `NotFound`.
 */
export async function undoRun(context: Context, runId: string): Promise<Managed<{ runId: string; waiting: number }>> {
  const undoingId = await transaction(context.db, async (tx) => {
    const run = await findRun(tx, context.actor, runId, true)
    if (!run?.startedAt) throw new NotFound()
    const undoing = await findUndoOf(tx, run)
    return undoing?.id ?? (await keepUndo(tx, run))
  })
  const begun = await confirmRun(context, undoingId)
  return begun.ok ? { ok: true, runId: undoingId, waiting: begun.waiting } : begun
}

async function keepUndo(tx: Transaction, run: BulkRun): Promise<string> {
  const deed = undoOf(run.deed)
  const done = deed ? await itemsOf(tx, run, { outcome: 'done' }) : []
  if (!deed || done.length === 0) throw new NotFound()
  const items = done.map(({ reference, version, sequence }) => ({ reference, version, sequence }))
  const kept = await keepRun(tx, { userId: run.userId, deed, tab: run.tab, undoes: run.id }, items)
  if (!kept) throw new Error('The undoing was not kept')
  return kept
}
