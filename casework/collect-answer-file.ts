import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { answerLock } from '@/db/queries/answer-codes'
import { contentOfFile } from '@/db/queries/files'
import { isSpent } from '@/domain/policies/collection'
import { erasuresAwaitingCopy, isLastOfCopy } from '@/domain/policies/erasure-after-collection'
import type { NewEvent } from '@/domain/requests/events'
import { collectionsOf } from '@/domain/requests/collection'
import { wasGiven } from '@/domain/requests/given-answers'
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
      if (isSpent(file)) return { done: { events: [], result: 'spent' } }
      const kept = await contentOfFile(tx, context, situation, fileId)
      if (!kept) throw new NotFound()
      const { name, type, bytes, content } = kept
      const result = { name, type, bytes, content }
      if (!Buffer.isBuffer(content)) return { done: { events: [], result } }
      return { done: { ...(await collected(tx, situation, fileId)), result } }
    },
  }
}

/** The last piece of a large file was handed over, whole: whatever happened meanwhile, the person has it. */
const finishing: Verb<z.infer<typeof CollectAnswerFile>> = {
  action: 'collect',
  schema: CollectAnswerFile,
  decide: async (situation, { fileId }, tx) => {
    if (!wasGiven(situation.history, fileId)) throw new NotFound()
    return { done: { ...(await collected(tx, situation, fileId)), result: undefined } }
  },
}

/**
 * Gives the person a file of their answer, counts it, and keeps in the history when: a large one once its last piece was handed
 * over, so that what breaks off counts nothing. Throws `NotFound`.
 */
export async function collectAnswerFile(
  context: Context,
  target: Target,
  input: unknown,
  session: CollectingSession,
): Promise<Outcome<Collected>> {
  const outcome = await perform(context, target, verbFor(context, session), input)
  if (!outcome.ok || typeof outcome.result === 'string' || Buffer.isBuffer(outcome.result.content)) return outcome
  const { content } = outcome.result
  return { ...outcome, result: { ...outcome.result, content: countedAtItsEnd(context, target, input, content) } }
}

async function* countedAtItsEnd(
  context: Context,
  target: Target,
  input: unknown,
  content: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  yield* content
  await perform(context, target, finishing, input)
}

async function collected(tx: Transaction, situation: Situation, fileId: string) {
  const events: NewEvent[] = [{ type: 'answerDownloaded', data: { fileId } }]
  return { events, staffLetters: await toldIfLast(tx, situation, fileId) }
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
