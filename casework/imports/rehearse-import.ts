import type { Database, Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import { readRule } from '@/db/queries/controller-rules'
import { findForm } from '@/db/queries/forms'
import { type FoundImport, readSheet, rowsAlreadyThere } from '@/db/queries/imports'
import { genesisHash } from '@/db/sealing/chain'
import { asHistory, chain } from '@/db/writes/events'
import type { Day } from '@/domain/calendar/days'
import type { ImportPlan, ImportRow } from '@/domain/imports/import-plan'
import { type ReadRows, readRows } from '@/domain/imports/read-rows'
import type { Sheet } from '@/domain/imports/sheet'
import { type AdoptedRule, projectionOf, type RequestProjection } from '@/domain/requests/request'
import type { Context } from '../context'
import { momentOf } from '../perform'
import { eventsOfRow } from './row-events'
import { rowHashes } from './row-hashes'

/** A row that will be a request, with what the law makes of it. */
export type RehearsedRow = { row: ImportRow; hashes: readonly string[]; projection: RequestProjection }

/** What an import would do, before it does anything. */
export type Rehearsal = Pick<ReadRows, 'faults' | 'remarks' | 'leftOut'> & {
  sheet: Sheet
  plan: ImportPlan
  today: Day
  rule: AdoptedRule
  controller: Controller
  formId: string | null
  keptMonths: number | undefined
  toCome: RehearsedRow[]
  already: { line: number; reference: string }[]
}

/**
 * Reads a sheet as planned and reckons what would come to be: every fault by row and column, what is there already, and each new
 * request as the law sees it. Writes nothing.
 */
export async function rehearseImport(
  db: Database | Transaction,
  context: Context,
  { record, controller, dossier }: FoundImport,
): Promise<Rehearsal> {
  if (!dossier || !controller.ruleId) throw new Error('An import without its sheet')
  const { sheet, plan } = await readSheet(db, context.keyring, dossier)
  const { today } = await momentOf(db, context, controller.timeZone)
  const rule = await readRule(db, controller.ruleId)
  const form = (await findForm(db, controller.slug))?.form
  const { ready, ...read } = readRows(sheet, plan, today)
  const numbers = new Map(ready.flatMap(({ line, ownNumber }) => (ownNumber === null ? [] : [[line, ownNumber]])))
  const hashes = rowHashes(context.keyring, sheet, numbers)
  const hashesOf = ({ line }: ImportRow) => hashes.get(line) ?? []
  const there = await rowsAlreadyThere(db, context.actor, controller.id, ready.flatMap(hashesOf))
  const referenceOf = (row: ImportRow) => hashesOf(row).flatMap((hash) => there.get(hash) ?? [])[0]
  const project = projecting(controller, rule, record.id)
  return {
    ...read,
    ...{ sheet, plan, today, rule, controller, formId: form?.id ?? null, keptMonths: form?.settings.keptMonths },
    toCome: ready
      .filter((row) => referenceOf(row) === undefined)
      .map((row) => ({ row, hashes: hashesOf(row), projection: project(row) })),
    already: ready.flatMap((row) => {
      const reference = referenceOf(row)
      return reference === undefined ? [] : [{ line: row.line, reference }]
    }),
  }
}

/** The same days and rights have the same due days: each is reckoned once. */
function projecting(controller: Controller, rule: AdoptedRule, importId: string) {
  const known = new Map<string, RequestProjection>()
  return (row: ImportRow): RequestProjection => {
    const { receivedOn, closedOn, rights, outcome, channel } = row
    const key = JSON.stringify([receivedOn, closedOn, rights, outcome, channel])
    const projection = known.get(key) ?? projectionOfRow(row, { controller, rule, importId })
    known.set(key, projection)
    return projection
  }
}

function projectionOfRow(row: ImportRow, of: Parameters<typeof eventsOfRow>[1]): RequestProjection {
  const events = eventsOfRow({ ...row, notes: '' }, of).map(({ type, on, rights, data }) => ({
    ...{ type, on: on ?? row.receivedOn, at: '1970-01-01T00:00:00.000Z', data },
    ...{ actor: { kind: 'public' as const }, rights: rights ? [...rights] : null, entryId: null, entrySha256: null },
  }))
  return projectionOf(asHistory(chain(of.importId, { hash: genesisHash, sequence: 0 }, events).links), of.rule)
}
