import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { type CaseFile, findCaseFile } from '@/db/queries/case-file'
import { writeJournal } from '@/db/writes/journal'
import { may } from '@/domain/policies/permissions'
import { parseReference } from '@/domain/requests/reference'
import { type Managed, orUndo, undoneIfRefused } from './administer'
import type { Context } from './context'
import { NotFound, refuse } from './errors'
import { tick } from './fields'
import { readInput } from './read-input'

const ExportCaseFile = z.strictObject({ person: tick(), notes: tick() })

/** What goes along: who asks and every word of theirs and to them; and the notes that staff wrote for themselves. */
export type Included = z.infer<typeof ExportCaseFile>

type Read<Value> = (tx: Transaction, file: CaseFile, included: Included) => Promise<Value>

/**
 * Reads everything of one request as it is at one moment, for a file that leaves the house, and keeps in the journal who
 * took it and what went along. Nothing about the request changes, and nobody's work is held up. Throws `NotFound`.
 */
export async function exportCaseFile<Value>(
  context: Context,
  reference: string,
  input: unknown,
  read: Read<Value>,
): Promise<Managed<{ value: Value }>> {
  const { actor, db } = context
  const parsed = readInput(context, ExportCaseFile, input)
  if (!parsed.ok) return parsed
  const included = parsed.input
  const work = async (tx: Transaction) => {
    const known = parseReference(reference)
    const file = known && (await findCaseFile(tx, actor, known))
    if (!file || actor.kind !== 'staff') throw new NotFound()
    const { request } = file
    if (!may(actor, 'export', request)) return orUndo<{ value: Value }>(refuse('not-permitted'))
    const opens = included.person || included.notes
    if (opens && !may(actor, 'read-dossier', request)) return orUndo<{ value: Value }>(refuse('not-permitted'))
    const value = await read(tx, file, included)
    const details = { reference: request.reference, ...included }
    await writeJournal(tx, {
      controllerId: request.controllerId,
      actor: actor.userId,
      what: 'case-file-exported',
      details,
    })
    return { ok: true as const, value }
  }
  return undoneIfRefused(() => db.transaction(work, { isolationLevel: 'repeatable read' }))
}
