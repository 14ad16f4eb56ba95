import type { Included } from '@/casework/export-case-file'
import type { Transaction } from '@/db/client'
import type { CaseFile } from '@/db/queries/case-file'
import { readRequester } from '@/db/queries/dossier'
import { storedRequest } from '@/db/queries/export'
import { membersOf } from '@/db/queries/members'
import { tagsOf } from '@/db/queries/tags'
import { teamsOf } from '@/db/queries/teams'
import { lettersOfCase, wordsOfCase } from '@/db/queries/opened-case'
import { exportedFacts } from '@/db/exported-facts'
import { factsOf } from '@/domain/requests/history'
import { deadlineOf } from '@/domain/requests/request'
import { letterText } from '../../_server/letter-text'
import type { DeskContext } from '../../_server/session'

/** Everything that the file of a request is written from, as it was at one moment. */
export type CaseRecord = Awaited<ReturnType<typeof readRecord>>

/** Reads it all for a member of staff; without the person neither names nor words nor letters, only what happened. */
export async function readRecord(context: DeskContext, tx: Transaction, file: CaseFile, included: Included) {
  const { keyring, actor } = context
  const dossier = included.person ? await readRequester(tx, keyring, actor, file) : null
  const rows = await lettersOfCase(tx, actor, file)
  const letters = []
  for (const letter of rows)
    letters.push({ letter, text: dossier && (await letterText({ ...context, db: tx }, file, letter)) })
  const opened = dossier || included.notes ? await wordsOfCase(tx, keyring, actor, file) : new Map<string, unknown>()
  const stored = await storedRequest(tx, actor, file.request)
  return {
    ...file,
    members: await membersOf(tx, actor, file.controller.id),
    teams: await teamsOf(tx, actor, file.controller.id),
    tags: (await tagsOf(tx, actor)).filter(({ controllerId }) => controllerId === file.controller.id),
    facts: factsOf(file.history),
    deadline: deadlineOf(file.history, file.rule),
    dossierWords: dossier,
    words: wordsIncluded(file, opened, included),
    letters,
    exported: exportedFacts(stored),
    chain: stored.events,
  }
}

/** A note is nobody's but the staff's own, and so is a reason for the file; everything else stands with the person. */
function wordsIncluded({ history }: CaseFile, opened: Map<string, unknown>, { person, notes }: Included) {
  const included = new Map<number, Record<string, unknown>>()
  for (const { sequence, type, entryId } of history) {
    const words = entryId ? opened.get(entryId) : undefined
    const isNote = type === 'noteWritten'
    if (typeof words !== 'object' || words === null || !(isNote ? notes : person)) continue
    const { fileReason, ...told } = words as Record<string, unknown>
    included.set(sequence, notes && fileReason !== undefined ? { ...told, fileReason } : told)
  }
  return included
}
