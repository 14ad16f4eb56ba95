import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { answerFilesOfCase, type KeptAnswerFile } from '@/db/queries/files'
import { sha256 } from '@/db/sealing/chain'
import { keepFile } from '@/db/writes/files'
import type { FileScan } from '@/domain/files/file'
import type { HiddenContent } from '@/domain/files/hidden-content'
import { nameBeside } from '@/domain/files/name-beside'
import { filesToGo } from './answer-files'
import type { Context } from './context'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

/** A file as staff chose it, its name as it may be shown, with what may lie in it unseen. */
export type ChosenFile = { name: string; scan: FileScan; content: Buffer; hidden?: HiddenContent[] }

const AttachAnswerFiles = z.strictObject({})

/** How many files one answer holds. */
const answerFilesAtMost = 20

/**
 * Puts files to the answer, sealed, until it is on its way. One that is there already, byte for byte, is kept once; one
 * that is called like another gets a name of its own.
 */
export function attachAnswerFiles(context: Context, target: Target, input: unknown, files: readonly ChosenFile[]) {
  return perform(context, target, verbFor(context, files), input)
}

function verbFor({ keyring }: Context, chosen: readonly ChosenFile[]): Verb<z.infer<typeof AttachAnswerFiles>> {
  return {
    action: 'answer',
    schema: AttachAnswerFiles,
    decide: async (situation, _input, tx) => {
      const { request, dossier, facts, actor, history } = situation
      if (facts.answer) return no('answer-on-its-way')
      const kept = filesToGo(await answerFilesOfCase(tx, keyring, actor, situation), history)
      const fresh = freshAmong(chosen, kept)
      if (kept.length + fresh.length > answerFilesAtMost)
        return no('too-many-files-kept', { count: answerFilesAtMost }, 'files')
      return done(
        fresh.map(({ id: fileId, scan, content, hidden }) => ({
          type: 'answerFileAttached',
          data: { fileId, bytes: content.length, scan, ...(hidden && { hidden }) },
        })),
        {
          also: async (tx) => {
            const file = { requestId: request.id, purpose: 'answer', type: 'any' } as const
            for (const each of fresh) await keepFile(tx, keyring, dossier, { ...each, ...file })
          },
        },
      )
    },
  }
}

function freshAmong(chosen: readonly ChosenFile[], kept: readonly KeptAnswerFile[]) {
  const names = kept.flatMap(({ name }) => name ?? [])
  const known = new Set(kept.map((file) => file.sha256))
  return chosen.flatMap((file) => {
    const hash = sha256(file.content)
    if (known.has(hash)) return []
    const name = nameBeside(names, file.name)
    known.add(hash)
    names.push(name)
    return { ...file, name, id: randomUUID() }
  })
}
