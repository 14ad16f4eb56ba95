import { z } from 'zod'
import type { FileContent } from '@/db/queries/file-content'
import { contentOfFile } from '@/db/queries/files'
import { writeJournal } from '@/db/writes/journal'
import { sentFiles } from '@/domain/requests/sent-files'
import type { KeptType } from '@/domain/files/file'
import type { Context } from './context'
import { NotFound, type Outcome } from './errors'
import { perform, type Target } from './perform'
import type { Verb } from './verb'

/** A file as it is given to whoever may have it. */
export type OpenedFile = { name: string; type: KeptType; bytes: number; content: FileContent }

const OpenFile = z.strictObject({ fileId: z.string() })

function verbFor(context: Context, action: 'open-file' | 'verify'): Verb<z.infer<typeof OpenFile>, OpenedFile> {
  return {
    action,
    schema: OpenFile,
    decide: async (situation, { fileId }, tx) => {
      const isPaper = isIdentityPaper(situation.history, fileId)
      const file = await contentOfFile(tx, context, situation, fileId)
      if (!file || isPaper !== (action === 'verify')) throw new NotFound()
      const { name, type, bytes, content } = file
      return { done: { events: [{ type: 'fileOpened', data: { fileId } }], result: { name, type, bytes, content } } }
    },
  }
}

/**
 * Gives a document, or a file of an answer, to a member of staff, and keeps in the history who opened which one and
 * when. Throws `NotFound`.
 */
export function openFile(context: Context, target: Target, input: unknown): Promise<Outcome<OpenedFile>> {
  return perform(context, target, verbFor(context, 'open-file'), input)
}

/**
 * The same for an identity paper, which is for those who verify and for nobody else. Somebody else's try is refused and
 * kept in the journal. Throws `NotFound`.
 */
export async function openIdentityPaper(
  context: Context,
  target: Target,
  input: unknown,
): Promise<Outcome<OpenedFile>> {
  const outcome = await perform(context, target, verbFor(context, 'verify'), input)
  if (!outcome.ok && context.actor.kind === 'staff' && outcome.problems.some(({ code }) => code === 'not-permitted'))
    await writeJournal(context.db, {
      actor: context.actor.userId,
      what: 'identity-paper-refused',
      details: { reference: target.reference },
    })
  return outcome
}

function isIdentityPaper(history: Parameters<typeof sentFiles>[0], fileId: string): boolean {
  return sentFiles(history).some((file) => file.fileId === fileId && file.purpose === 'identity')
}
