import { z } from 'zod'
import { contentOfFile } from '@/db/queries/files'
import { collectionLimits } from '@/domain/policies/collection'
import { collectionOf } from '@/domain/requests/collection'
import type { Context } from './context'
import { NotFound, type Outcome } from './errors'
import type { OpenedFile } from './open-file'
import { perform, type Target } from './perform'
import type { Verb } from './verb'

/** A file of the answer, or why the person is not given it now. */
export type Collected = OpenedFile | 'over' | 'spent'

const CollectAnswerFile = z.strictObject({ fileId: z.string() })

function verbFor({ keyring }: Context): Verb<z.infer<typeof CollectAnswerFile>, Collected> {
  return {
    action: 'collect',
    schema: CollectAnswerFile,
    decide: async (situation, { fileId }, tx) => {
      const { history, facts, today, actor } = situation
      const collection = collectionOf(history, facts, today)
      const file = collection?.files.find((each) => each.fileId === fileId)
      if (!collection || !file) throw new NotFound()
      if (collection.isOver) return { done: { events: [], result: 'over' } }
      if (file.downloads >= collectionLimits.downloadsAtMost) return { done: { events: [], result: 'spent' } }
      const kept = await contentOfFile(tx, keyring, actor, situation, fileId)
      if (!kept) throw new NotFound()
      const { name, type, content } = kept
      return { done: { events: [{ type: 'answerDownloaded', data: { fileId } }], result: { name, type, content } } }
    },
  }
}

/** Gives the person a file of their answer, counts it, and keeps in the history when. Throws `NotFound`. */
export function collectAnswerFile(context: Context, target: Target, input: unknown): Promise<Outcome<Collected>> {
  return perform(context, target, verbFor(context), input)
}
