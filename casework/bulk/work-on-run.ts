import { setImmediate } from 'node:timers/promises'
import { transaction, type Transaction, within } from '@/db/client'
import { findGrants } from '@/db/accounts/staff'
import { isConflict, isUnavailable } from '@/db/faults'
import { type BulkItem, countItems, findRun, lockUnderWay, nextItem } from '@/db/queries/bulk-runs'
import { endRun, keepOutcome, startRun } from '@/db/writes/bulk-runs'
import { staff } from '@/domain/policies/actor'
import type { Managed } from '../administer'
import type { Context } from '../context'
import { NotFound, refuse } from '../errors'
import { deedOf, type ItemDeed } from './item-deed'

type World = Omit<Context, 'actor'> & { report?: (fault: unknown, what: string) => void }

/** So many at a time while somebody waits for the page; the worker does the rest. */
const atOnce = 100

/** Begins a run, once whatever its form is sent, and does the first of it; `waiting` are left to the worker. Throws `NotFound`. */
export async function confirmRun(
  context: Context,
  runId: string,
  most = atOnce,
): Promise<Managed<{ waiting: number }>> {
  const begun = await transaction(context.db, async (tx) => {
    const run = await findRun(tx, context.actor, runId, true)
    if (!run) throw new NotFound()
    if (run.startedAt) return true
    if (!(await deedOf({ ...context, db: within(tx) }, run))) return false
    await startRun(tx, runId)
    return true
  })
  if (!begun) return refuse('choose-what-to-do')
  await workOnRun(context, runId, most)
  return { ok: true, waiting: (await countItems(context.db, { id: runId })).waiting }
}

/**
 * Goes on with a run, each request in a transaction of its own that also keeps what came of it: it is done once, whoever asks
 * again and whenever a process dies. It acts for whoever began it, with what they may do at this moment.
 */
export async function workOnRun(world: World, runId: string, most = Infinity): Promise<void> {
  for (let done = 0; done < most && (await workOnNext(world, runId)); done += 1) await setImmediate()
}

async function workOnNext(world: World, runId: string): Promise<boolean> {
  let reached: BulkItem | undefined
  try {
    return await transaction(world.db, async (tx) => {
      const run = await lockUnderWay(tx, runId)
      if (!run) return false
      reached = await nextItem(tx, run)
      if (!reached) {
        await endRun(tx, run)
        return false
      }
      const actor = staff(run.userId, await findGrants(tx, run.userId))
      const context = { ...world, actor, db: within(tx) }
      const act = await deedOf(context, run)
      if (!act) throw new Error('A run that was begun and says nothing')
      await keepOutcome(tx, reached, await outcomeOf(context, act, reached))
      return true
    })
  } catch (fault) {
    if (!reached || isConflict(fault) || isUnavailable(fault)) throw fault
    world.report?.(fault, `request ${reached.reference}`)
    return setAside(world, reached)
  }
}

async function outcomeOf(context: Context, act: ItemDeed, item: BulkItem): Promise<Parameters<typeof keepOutcome>[2]> {
  try {
    const outcome = await act(context, item)
    if (outcome.ok)
      return { outcome: 'done', sequence: outcome.version, ...(outcome.result && { params: outcome.result }) }
    const [problem] = outcome.problems
    return { outcome: 'refused', problem: problem?.code ?? 'value-not-valid', params: problem?.params ?? {} }
  } catch (thrown) {
    if (thrown instanceof NotFound) return { outcome: 'gone' }
    throw thrown
  }
}

/** One that breaks stops none of the others: nothing of it was kept, and it is told so. */
async function setAside({ db }: World, item: BulkItem): Promise<boolean> {
  const keep = async (tx: Transaction) => {
    if (await lockUnderWay(tx, item.runId)) await keepOutcome(tx, item, { outcome: 'failed' })
    return true
  }
  return transaction(db, keep)
}
