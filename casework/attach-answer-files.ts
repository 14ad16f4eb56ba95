import { z } from 'zod'
import { answerFilesOfCase, type KeptAnswerFile } from '@/db/queries/files'
import { nameBeside } from '@/domain/files/name-beside'
import { filesToGo } from './answer-files'
import { type ChosenFile, keepChosen, measured } from './chosen-file'
import type { Context } from './context'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

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
        fresh.map(({ id: fileId, scan, bytes, hidden }) => ({
          type: 'answerFileAttached',
          data: { fileId, bytes, scan, ...(hidden && { hidden }) },
        })),
        {
          also: async (tx) => {
            const place = { requestId: request.id, dossier, purpose: 'answer' } as const
            for (const each of fresh) await keepChosen(tx, keyring, place, each)
          },
        },
      )
    },
  }
}

function freshAmong(chosen: readonly ChosenFile[], kept: readonly KeptAnswerFile[]) {
  const names = kept.flatMap(({ name }) => name ?? [])
  const known = new Set(kept.map((file) => file.sha256))
  return chosen.map(measured).flatMap((file) => {
    if (known.has(file.sha256)) return []
    const name = nameBeside(names, file.name)
    known.add(file.sha256)
    names.push(name)
    return { ...file, name }
  })
}
