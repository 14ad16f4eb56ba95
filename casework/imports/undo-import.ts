import { transaction, type Transaction } from '@/db/client'
import { findCaseFiles, type RequestRow } from '@/db/queries/case-file'
import { findImport, lockImported, workedOn } from '@/db/queries/imports'
import { destroyDiscarded, markUndone } from '@/db/writes/imports'
import { writeJournal } from '@/db/writes/journal'
import type { NewEvent } from '@/domain/requests/events'
import type { Context } from '../context'
import { NotFound } from '../errors'
import { momentOf } from '../perform'
import { record } from '../record'
import { done } from '../verb'
import { actorId } from './import-sheet'
import { type Imported, stopped } from './imported'

const atOnce = 100

/**
 * Takes an import back as a whole, while nobody has worked on any of its requests: they are in no list, report or export any
 * more, what identifies their people is destroyed, and the same rows may come again. Their histories stay, with this as the last
 * fact. Done twice, it is done once. Throws `NotFound`.
 */
export async function undoImport(context: Context, importId: string): Promise<Imported<{ undone: number }>> {
  return transaction(context.db, async (tx) => {
    const found = await findImport(tx, context.actor, importId, true)
    if (!found?.record.importedAt) throw new NotFound()
    if (found.record.undoneAt) return { ok: true, undone: 0 }
    const requests = await lockImported(tx, context.actor, importId)
    const touched = await workedOn(tx, context.actor, importId)
    if (touched.length > 0)
      return stopped('worked-on', {
        count: touched.length,
        references: touched.map(({ reference }) => reference).join(', '),
      })
    for (let from = 0; from < requests.length; from += atOnce)
      await discard(tx, context, importId, requests.slice(from, from + atOnce))
    await markUndone(tx, found.record)
    const entry = { controllerId: found.controller.id, actor: actorId(context) }
    await writeJournal(tx, { ...entry, what: 'import-undone', details: { importId, undone: requests.length } })
    return { ok: true, undone: requests.length }
  })
}

const nobody = { name: '', email: null, telephone: null, postalAddress: null }

async function discard(tx: Transaction, context: Context, importId: string, requests: RequestRow[]): Promise<void> {
  const files = await findCaseFiles(
    tx,
    context.actor,
    requests.map(({ id }) => id),
  )
  const [first] = files
  if (!first) return
  const moment = await momentOf(tx, context, first.controller.timeZone)
  const event: NewEvent = { type: 'discarded', data: { importId } }
  await record(
    tx,
    context,
    files.map((file) => ({ file: { ...file, moment, requester: nobody }, decided: done([event]).done })),
  )
  await destroyDiscarded(tx, requests, moment.at)
}
