import { transaction, type Transaction, within } from '@/db/client'
import { type CaseFile, findCaseFile } from '@/db/queries/case-file'
import { type LetterRow, lettersOf } from '@/db/queries/letters'
import type { Context } from './context'
import { NotFound, type Outcome, type Problem } from './errors'
import { recordDeparture } from './record-departure'

/** The case as it would be once every new letter to the person has left today, and what `read` made of those letters. */
export type Rehearsal<Read> =
  { ok: true; before: CaseFile; after: CaseFile; letters: Read[] } | { ok: false; problems: Problem[] }

/**
 * Plays a verb through and takes it all back: what it would write and what the clock would do, before anything is sent.
 * `read` is called inside the transaction for each letter the verb would owe to the person.
 */
export async function rehearse<Read>(
  context: Context,
  reference: string,
  act: (context: Context) => Promise<Outcome<unknown>>,
  read: (tx: Transaction, file: CaseFile, letter: LetterRow) => Promise<Read>,
): Promise<Rehearsal<Read>> {
  try {
    return await transaction(context.db, async (tx) => {
      throw new TakenBack(await played({ ...context, db: within(tx) }, tx, reference, act, read))
    })
  } catch (thrown) {
    if (thrown instanceof TakenBack) return thrown.rehearsal as Rehearsal<Read>
    throw thrown
  }
}

class TakenBack extends Error {
  constructor(readonly rehearsal: unknown) {
    super('A rehearsal leaves nothing behind')
  }
}

async function played<Read>(
  context: Context,
  tx: Transaction,
  reference: string,
  act: (context: Context) => Promise<Outcome<unknown>>,
  read: (tx: Transaction, file: CaseFile, letter: LetterRow) => Promise<Read>,
): Promise<Rehearsal<Read>> {
  const before = await fileOf(context, tx, reference)
  const known = new Set((await lettersOf(tx, before.request.id)).map(({ id }) => id))
  const outcome = await act(context)
  if (!outcome.ok) return outcome
  const owed = await lettersOf(tx, before.request.id)
  const added = owed.filter(({ id, audience }) => !known.has(id) && audience === 'requester')
  const letters: Read[] = []
  for (const letter of added) {
    letters.push(await read(tx, before, letter))
    await recordDeparture(context, { reference, letterId: letter.id })
  }
  return { ok: true, before, after: await fileOf(context, tx, reference), letters }
}

async function fileOf(context: Context, tx: Transaction, reference: string): Promise<CaseFile> {
  const file = await findCaseFile(tx, context.actor, reference)
  if (!file) throw new NotFound()
  return file
}
