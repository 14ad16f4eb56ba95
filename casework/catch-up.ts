import { setImmediate } from 'node:timers/promises'
import { transaction, type Transaction } from '@/db/client'
import { type CaseFile, findCaseFiles } from '@/db/queries/case-file'
import { uncountedRequests } from '@/db/queries/uncounted'
import { keepFigures } from '@/db/writes/figures'
import { system } from '@/domain/policies/actor'
import { projectionOf, requestFigures } from '@/domain/requests/request'
import type { TickWorld } from './tick'

const batchSize = 100
const batchesAtMost = 20

/**
 * Keeps the figures of requests from before there were any, some at each tick, so that reports cover all years. A history
 * that cannot be read is told of once and set aside, with no edition of its own.
 */
export async function countFigures({ db, report }: Pick<TickWorld, 'db' | 'report'>): Promise<void> {
  for (let batch = 0; batch < batchesAtMost; batch += 1) {
    const ids = await uncountedRequests(db, system('figures'), batchSize)
    if (ids.length === 0) return
    await transaction(db, async (tx) => {
      for (const file of await findCaseFiles(tx, system('figures'), ids, true)) await countOne(tx, file, report)
    })
    await setImmediate()
  }
}

async function countOne(tx: Transaction, file: CaseFile, report: TickWorld['report']): Promise<void> {
  const { figures, rights } = figuresOrNone(file, report)
  await keepFigures(tx, file.request.id, figures, rights)
}

function figuresOrNone({ request, history, rule }: CaseFile, report: TickWorld['report']) {
  try {
    return { figures: requestFigures(history, rule), rights: projectionOf(history, rule).rights }
  } catch (fault) {
    report(fault, `figures of request ${request.id}`)
    return { figures: { figuresEdition: 0 }, rights: [] }
  }
}
