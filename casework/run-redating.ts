import { setImmediate } from 'node:timers/promises'
import { transaction, type Transaction } from '@/db/client'
import { findCaseFiles } from '@/db/queries/case-file'
import { readRule } from '@/db/queries/controller-rules'
import { endPhase, keepLines, keepProgress, lockRedating, nextToRedate, type RedatingRow } from '@/db/writes/redatings'
import { system } from '@/domain/policies/actor'
import { redatingOf } from '@/domain/requests/redating'
import type { AdoptedRule } from '@/domain/requests/request'
import type { Context } from './context'
import { performMany } from './perform-many'
import { redateRequest } from './redate-request'

/** Each batch is one transaction, short enough that whoever works on one of its requests hardly waits. */
const batchSize = 100

type World = Omit<Context, 'actor'>

/**
 * Works on a re-dating until it waits for its review or is done. Each batch is committed with how far it has come, so
 * that another worker goes on where this one died; two at the same time take turns.
 */
export async function runRedating(world: World, redatingId: string): Promise<void> {
  while (await nextBatch(world, redatingId)) await setImmediate()
}

/** Whether there is more to do after this batch. */
export async function nextBatch(world: World, redatingId: string, size = batchSize): Promise<boolean> {
  return transaction(world.db, async (tx) => {
    const redating = await lockRedating(tx, redatingId)
    if (redating?.state !== 'preparing' && redating?.state !== 'applying') return false
    const ids = await nextToRedate(tx, redating, size)
    if (ids.length > 0) {
      const rule = await readRule(tx, redating.ruleId)
      const work = redating.state === 'preparing' ? compare : apply
      await keepProgress(tx, redating, { ids, changed: await work(tx, world, redating, ids, rule) })
    } else await endPhase(tx, redating)
    return ids.length > 0
  })
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
  const moved = await performMany(tx, context, ids, redateRequest, { redatingId: id, rule })
  return moved.filter(Boolean).length
}
