import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { sha256 } from '@/db/sealing/chain'
import { destroyFiles, keepFile } from '@/db/writes/files'
import type { ArrivedFile } from '@/domain/files/arrived-file'
import { filePurposes, filesKeptAtMost } from '@/domain/files/file'
import type { NewEvent } from '@/domain/requests/events'
import { filesOfThePerson, isIdentityPaperAsked } from '@/domain/requests/sent-files'
import type { Context } from './context'
import { documentsOfThePerson } from './documents-of-the-person'
import { oneOf } from './fields'
import { perform, type Target } from './perform'
import { replyLetters } from './reply'
import { done, no, type Situation, type Verb } from './verb'

/** What the documents are, and which earlier one they take the place of. */
const ReceiveFiles = z.strictObject({
  purpose: oneOf(filePurposes, 'choose-what-it-is'),
  instead: z.string().default(''),
})

type Input = z.infer<typeof ReceiveFiles>

function verbFor({ keyring }: Context, arrived: readonly ArrivedFile[]): Verb<Input> {
  return {
    action: 'send-file',
    schema: ReceiveFiles,
    decide: async (situation, { purpose, instead }, tx) => {
      const { request, dossier, history } = situation
      if (request.state === 'closed') return no('no-files-when-closed')
      if (purpose === 'identity' && !isIdentityPaperAsked(history)) return no('identity-paper-not-asked', {}, 'purpose')
      const kept = await documentsOfThePerson(tx, { keyring }, situation)
      const replaced = isStillUnseen(situation, instead) ? [instead] : []
      // Of this person and request alone: else it would tell that somebody else has sent the same.
      const known = new Set(kept.filter(({ id }) => !replaced.includes(id)).map((file) => file.sha256))
      const fresh = arrived.filter(({ content }) => !known.has(sha256(content)))
      if (kept.length - replaced.length + fresh.length > filesKeptAtMost)
        return no('too-many-files-kept', { count: filesKeptAtMost }, 'files')
      if (fresh.length === 0) return done([])
      const named = fresh.map((file) => ({ ...file, id: randomUUID() }))
      return done([...named.map((file) => receipt(file, purpose)), ...replaced.map(removal)], {
        staffLetters: await replyLetters(tx, situation),
        also: async (tx) => {
          await destroyFiles(tx, replaced)
          for (const file of named) await keepFile(tx, keyring, dossier, { ...file, requestId: request.id, purpose })
        },
      })
    },
  }
}

/**
 * Keeps documents that the person sent, sealed, and tells staff. One that is there already, byte for byte, is kept once.
 * They may take the place of one that nobody has looked at yet.
 */
export function receiveFiles(context: Context, target: Target, input: unknown, files: readonly ArrivedFile[]) {
  return perform(context, target, verbFor(context, files), input)
}

function isStillUnseen({ history }: Situation, fileId: string): boolean {
  return filesOfThePerson(history).some((file) => file.fileId === fileId && !file.isOpened)
}

function receipt({ id, type, scan, content }: ArrivedFile & { id: string }, purpose: Input['purpose']): NewEvent {
  return { type: 'fileReceived', data: { fileId: id, purpose, type, bytes: content.length, scan } }
}

function removal(fileId: string): NewEvent {
  return { type: 'fileRemoved', data: { fileId } }
}
