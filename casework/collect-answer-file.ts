import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { answerLock } from '@/db/queries/answer-codes'
import { contentOfFile } from '@/db/queries/files'
import { erasuresAwaitingCopy, isLastOfCopy } from '@/domain/policies/erasure-after-collection'
import { collectionLimits } from '@/domain/policies/collection'
import type { NewEvent } from '@/domain/requests/events'
import { collectionsOf } from '@/domain/requests/collection'
import type { NewStaffLetter } from '@/emails/catalogue'
import type { Context } from './context'
import { NotFound, type Outcome } from './errors'
import type { OpenedFile } from './open-file'
import { perform, type Target } from './perform'
import { replyLetters } from './reply'
import type { Situation, Verb } from './verb'

/** A file of the answer, or why the person is not given it now. */
export type Collected = OpenedFile | 'over' | 'spent' | 'locked' | 'withdrawn'

/** The session in which the person asks, by its hash, and how many wrong tries a code has. */
export type CollectingSession = { sessionHash: string; codeTries: number }

const CollectAnswerFile = z.strictObject({ fileId: z.string() })

function verbFor(context: Context, session: CollectingSession): Verb<z.infer<typeof CollectAnswerFile>, Collected> {
  return {
    action: 'collect',
    schema: CollectAnswerFile,
    decide: async (situation, { fileId }, tx) => {
      const { history, today, request } = situation
      const collection = collectionsOf(history, today).find(({ files }) => files.some((each) => each.fileId === fileId))
      const file = collection?.files.find((each) => each.fileId === fileId)
      if (!collection || !file) throw new NotFound()
      if (file.withdrawnOn) return { done: { events: [], result: 'withdrawn' } }
      if (collection.isOver) return { done: { events: [], result: 'over' } }
      if (collection.code && !(collection.hasCode && (await isOpened(tx, request.id, session))))
        return { done: { events: [], result: 'locked' } }
      if (file.downloads >= collectionLimits.downloadsAtMost) return { done: { events: [], result: 'spent' } }
      const kept = await contentOfFile(tx, context, situation, fileId)
      if (!kept) throw new NotFound()
      const { name, type, bytes, content } = kept
      const staffLetters = await toldIfLast(tx, situation, fileId)
      const events: NewEvent[] = [{ type: 'answerDownloaded', data: { fileId } }]
      return { done: { events, staffLetters, result: { name, type, bytes, content } } }
    },
  }
}

/** Gives the person a file of their answer, counts it, and keeps in the history when. Throws `NotFound`. */
export function collectAnswerFile(
  context: Context,
  target: Target,
  input: unknown,
  session: CollectingSession,
): Promise<Outcome<Collected>> {
  return perform(context, target, verbFor(context, session), input)
}

/** With the last file of the copy an erasure that waited for it begins: whoever has the request in hand is told. */
async function toldIfLast(tx: Transaction, situation: Situation, fileId: string): Promise<NewStaffLetter[]> {
  const { history, facts } = situation
  const isWaitedFor = erasuresAwaitingCopy(history, facts).length > 0 && isLastOfCopy(history, facts, fileId)
  return isWaitedFor ? replyLetters(tx, situation, 'collected') : []
}

async function isOpened(tx: Transaction, requestId: string, { sessionHash, codeTries }: CollectingSession) {
  return (await answerLock(tx, { tokenHash: sessionHash, requestId, tries: codeTries })) === 'open'
}
