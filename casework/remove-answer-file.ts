import { z } from 'zod'
import { destroyFiles } from '@/db/writes/files'
import { attachedFiles } from '@/domain/requests/collection'
import { eventsOf } from '@/domain/requests/events'
import type { Context } from './context'
import { NotFound } from './errors'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

const RemoveAnswerFile = z.strictObject({ fileId: z.string() })

const verb: Verb<z.infer<typeof RemoveAnswerFile>> = {
  action: 'answer',
  schema: RemoveAnswerFile,
  decide: ({ history, facts }, { fileId }) => {
    if (!eventsOf(history, 'answerFileAttached').some(({ data }) => data.fileId === fileId)) throw new NotFound()
    if (eventsOf(history, 'answerFileRemoved').some(({ data }) => data.fileId === fileId)) return done([])
    const isToGo = attachedFiles(history).some((file) => file.fileId === fileId)
    if (facts.answer || !isToGo) return no('answer-on-its-way')
    return done([{ type: 'answerFileRemoved', data: { fileId } }], { also: (tx) => destroyFiles(tx, [fileId]) })
  },
}

/**
 * Takes a file off the answer and destroys it, until the answer is on its way, also where none comes; what was given
 * stays. Throws `NotFound`.
 */
export function removeAnswerFile(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
