import { setImmediate } from 'node:timers/promises'
import { transaction, type Transaction } from '@/db/client'
import { type CaseFile, findCaseFiles } from '@/db/queries/case-file'
import { hasSuppressions } from '@/db/queries/suppressions'
import { uncountedRequests } from '@/db/queries/uncounted'
import { keepFigures } from '@/db/writes/figures'
import { system } from '@/domain/policies/actor'
import { projectionOf } from '@/domain/requests/request'
import { suppress } from './suppressing'
import type { TickWorld } from './tick'

type World = Pick<TickWorld, 'db' | 'keyring' | 'report'>

const batchSize = 100
const batchesAtMost = 20

/**
 * After an upgrade: keeps what reports count and lists read of requests from before there was such a column, and the
 * addresses of whoever objected before there was a list of them, some at each tick. A history that cannot be read is told
 * of once and set aside, with no edition of its own.
 */
export async function catchUp(world: World): Promise<void> {
  for (let batch = 0; batch < batchesAtMost; batch += 1) {
    const ids = await uncountedRequests(world.db, system('figures'), batchSize)
    if (ids.length === 0) return
    await transaction(world.db, async (tx) => {
      for (const file of await findCaseFiles(tx, system('figures'), ids, true)) await projectAnew(tx, world, file)
    })
    await setImmediate()
  }
}

async function projectAnew(tx: Transaction, world: World, file: CaseFile): Promise<void> {
  const { rights, ...columns } = projectionOrNone(file, world.report)
  await keepFigures(tx, file.request.id, columns, rights)
  await suppressEarlier(tx, world, file)
}

function projectionOrNone({ request, history, rule }: CaseFile, report: World['report']) {
  try {
    return projectionOf(history, rule)
  } catch (fault) {
    report(fault, `figures of request ${request.id}`)
    return { figuresEdition: 0, rights: [] }
  }
}

/** Of a request with an entry all was kept in its time, and who was taken off since stays off. */
async function suppressEarlier(tx: Transaction, world: World, file: CaseFile): Promise<void> {
  if (file.dossier.forgottenAt || (await hasSuppressions(tx, system('suppress'), file.request.id))) return
  await suppress(tx, world, file, file.history).catch((fault: unknown) => {
    world.report(fault, `addresses of request ${file.request.id}`)
  })
}
