import { randomUUID } from 'node:crypto'
import { transaction, type Transaction } from '@/db/client'
import { findImport } from '@/db/queries/imports'
import { genesisHash } from '@/db/sealing/chain'
import { searchHashes } from '@/db/sealing/search-hashes'
import { newDossier, sealFor } from '@/db/writes/dossier'
import { asHistory, chain } from '@/db/writes/events'
import { type ImportedRequest, keepImportedRequests } from '@/db/writes/imported-requests'
import { endImport } from '@/db/writes/imports'
import { writeJournal } from '@/db/writes/journal'
import { nextReferenceNumber } from '@/db/writes/requests'
import { yearOf } from '@/domain/calendar/days'
import type { ImportRow } from '@/domain/imports/import-plan'
import { makeReference } from '@/domain/requests/reference'
import { projectionOf } from '@/domain/requests/request'
import type { Context } from '../context'
import { NotFound } from '../errors'
import { asOneLine, withoutOverrides } from '../fields'
import { momentOf } from '../perform'
import { sealed } from '../record'
import { type Imported, stopped } from './imported'
import { type Rehearsal, rehearseImport } from './rehearse-import'
import { eventsOfRow } from './row-events'

export type ImportCounts = { added: number; already: number; leftOut: number }

/**
 * Makes requests of the rows of a sheet, all in one transaction or none: a fault in any row that is not left out stops it. What
 * is there already is not touched, nobody is written to, and who asks is not decided. The sheet is destroyed. Done twice, it is
 * done once. Throws `NotFound`.
 */
export async function importSheet(context: Context, importId: string): Promise<Imported<ImportCounts>> {
  return transaction(context.db, async (tx) => {
    const found = await findImport(tx, context.actor, importId, true)
    if (!found) throw new NotFound()
    const { added, already, leftOut } = found.record
    if (!found.dossier) return { ok: true, added: added ?? 0, already: already ?? 0, leftOut: leftOut ?? 0 }
    const rehearsal = await rehearseImport(tx, context, found)
    if (rehearsal.faults.length > 0) return stopped('rows-at-fault', { count: rehearsal.faults.length })
    if (rehearsal.toCome.length + rehearsal.already.length === 0) return stopped('nothing-to-import')
    await keepRows(tx, context, importId, rehearsal)
    const counts = {
      added: rehearsal.toCome.length,
      already: rehearsal.already.length,
      leftOut: rehearsal.leftOut.length,
    }
    await endImport(tx, found.record, counts)
    const entry = { controllerId: found.controller.id, actor: actorId(context) }
    await writeJournal(tx, { ...entry, what: 'imported', details: { importId, ...counts } })
    return { ok: true, ...counts }
  })
}

/** Who did it, as the journal keeps it. */
export function actorId({ actor }: Pick<Context, 'actor'>): string {
  return actor.kind === 'staff' ? actor.userId : actor.kind
}

/** Whoever takes numbers of references lets everybody else wait, so that all else is made before. */
async function keepRows(tx: Transaction, context: Context, importId: string, rehearsal: Rehearsal): Promise<void> {
  const { controller, toCome } = rehearsal
  if (toCome.length === 0) return
  const moment = await momentOf(tx, context, controller.timeZone)
  const made = toCome.map(({ row, hashes }) => ({
    hashes,
    ...madeOf(row, context, { importId, moment, rehearsal }),
  }))
  const year = yearOf(moment.today)
  const last = await nextReferenceNumber(tx, year, made.length)
  const belongsTo = { controllerId: controller.id, formId: rehearsal.formId, ruleId: rehearsal.rule.id }
  const all = made.map(({ id, dossier, ...rest }, place): ImportedRequest => {
    const number = last - made.length + 1 + place
    const named = { id, year, number, reference: makeReference(year, number), enteredAt: moment.at }
    return { ...rest, dossier, controllerId: controller.id, request: { ...named, ...belongsTo, dossierId: dossier.id } }
  })
  await keepImportedRequests(tx, all)
}

type Made = { importId: string; moment: Awaited<ReturnType<typeof momentOf>>; rehearsal: Rehearsal }

/** Everything that a row becomes, but for its reference. */
function madeOf(row: ImportRow, context: Context, { importId, moment, rehearsal }: Made) {
  const id = randomUUID()
  const { keyring } = context
  const dossier = newDossier(keyring)
  const requester = {
    name: asOneLine(row.name),
    email: row.email,
    telephone: row.telephone && asOneLine(row.telephone),
    postalAddress: row.postalAddress && withoutOverrides(row.postalAddress),
  }
  const text = withoutOverrides(row.words)
  const events = eventsOfRow(row, { ...rehearsal, importId })
  const { chainable, entries } = sealed(context, { dossier: { ...dossier, ...nothingYet }, moment }, events)
  const { links, head } = chain(id, { hash: genesisHash, sequence: 0 }, chainable)
  const person = sealFor(keyring, dossier, 'requester', requester)
  return {
    ...{ id, dossier, links, head },
    entries: [person, ...(text === '' ? [] : [sealFor(keyring, dossier, 'words', { text })]), ...entries],
    terms: searchHashes(keyring, { ...requester, knownAs: [row.ownNumber ?? undefined] }),
    projection: projectionOf(asHistory(links), rehearsal.rule),
  }
}

const nothingYet = { createdAt: '', forgottenAt: null }
