import { setImmediate } from 'node:timers/promises'
import { transaction, type Transaction } from '@/db/client'
import { findCaseFiles } from '@/db/queries/case-file'
import { isConflict, isUnavailable } from '@/db/faults'
import { readRule } from '@/db/queries/controller-rules'
import { lockMembers } from '@/db/writes/members'
import {
  beginRedating,
  controllerOf,
  endPhase,
  keepLines,
  keepProgress,
  lockRedating,
  nextToRedate,
  readLines,
  setAside,
  type RedatingRow,
} from '@/db/writes/redatings'
import { system } from '@/domain/policies/actor'
import { redatingOf } from '@/domain/requests/redating'
import type { AdoptedRule } from '@/domain/requests/request'
import type { Context } from './context'
import { performMany } from './perform-many'
import { redateRequest } from './redate-request'

/** Each batch is one transaction, short enough that whoever works on one of its requests hardly waits. */
const batchSize = 100

type World = Omit<Context, 'actor'> & { report?: (fault: unknown, what: string) => void }

/**
 * Works on a re-dating until it waits for its review or is done. Each batch is committed with how far it has come, so
 * that another worker goes on where this one died; two at the same time take turns.
 */
export async function runRedating(world: World, redatingId: string): Promise<void> {
  while (await nextBatch(world, redatingId)) await setImmediate()
  await endIfLooked(world, redatingId)
}

/** Whether there may be more to do after this batch. */
export async function nextBatch(world: World, redatingId: string, size = batchSize): Promise<boolean> {
  return transaction(world.db, async (tx) => {
    const redating = await lockRedating(tx, redatingId)
    if (!isUnderWay(redating)) return false
    const ids = await nextToRedate(tx, redating, size)
    if (ids.length === 0) return false
    const rule = await readRule(tx, redating.ruleId)
    const work = redating.state === 'preparing' ? compare : apply
    const changed = await eachWhole(tx, world, redating, ids, (inner, some) => work(inner, world, redating, some, rule))
    await keepProgress(tx, redating, { ids, changed })
    return true
  })
}

/** A batch that fails is tried request by request; the one that fails is set aside, for all to see, and keeps its days. */
async function eachWhole(
  tx: Transaction,
  world: World,
  redating: RedatingRow,
  ids: string[],
  work: (tx: Transaction, ids: string[]) => Promise<number>,
): Promise<number> {
  try {
    return await tx.transaction((inner) => work(inner, ids))
  } catch (fault) {
    const [first] = ids
    if (isConflict(fault) || isUnavailable(fault) || first === undefined) throw fault
    if (ids.length === 1) {
      world.report?.(fault, `request ${first}`)
      await setAside(tx, redating.id, first)
      return 0
    }
    let changed = 0
    for (const id of ids) changed += await eachWhole(tx, world, redating, [id], work)
    return changed
  }
}

/**
 * Once every request was looked at. What was not moved, as it would now change otherwise than was reviewed, goes on a new
 * list. The controller is locked first, as by whoever adopts a rule: no list is begun for a rule that was replaced.
 */
async function endIfLooked(world: World, redatingId: string): Promise<void> {
  await transaction(world.db, async (tx) => {
    const controllerId = await controllerOf(tx, redatingId)
    if (controllerId) await lockMembers(tx, controllerId)
    const redating = await lockRedating(tx, redatingId)
    if (!isUnderWay(redating) || (await nextToRedate(tx, redating, 1)).length > 0) return
    await endPhase(tx, redating)
    if (redating.state === 'applying') await beginRedating(tx, redating)
  })
}

function isUnderWay(redating: RedatingRow | undefined): redating is RedatingRow {
  return redating?.state === 'preparing' || redating?.state === 'applying'
}

async function compare(tx: Transaction, _world: World, { id }: RedatingRow, ids: string[], rule: AdoptedRule) {
  const files = await findCaseFiles(tx, system('redate'), ids)
  const lines = files.flatMap(({ request, history, rule: before }) => {
    const redating = redatingOf(history, before, rule)
    if (!redating) return []
    return [{ requestId: request.id, fromOn: redating.from, toOn: redating.to, because: redating.because }]
  })
  await keepLines(tx, id, lines)
  return lines.length
}

async function apply(tx: Transaction, world: World, { id }: RedatingRow, ids: string[], rule: AdoptedRule) {
  const context = { ...world, actor: system('redate') }
  const reviewed = new Map((await readLines(tx, id, ids)).map((line) => [line.requestId, line]))
  const moved = await performMany(tx, context, ids, redateRequest, { redatingId: id, rule, reviewed })
  return moved.filter(Boolean).length
}
