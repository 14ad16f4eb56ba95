import { z } from 'zod'
import type { Context } from './context'
import { text } from './fields'
import { perform, type Target } from './perform'
import { done, type Verb } from './verb'

const WriteNote = z.strictObject({ text: text('write-a-note') })

const verb: Verb<z.infer<typeof WriteNote>> = {
  action: 'write-note',
  schema: WriteNote,
  decide: (_situation, words) => done([{ type: 'noteWritten', data: {}, sealed: words }]),
}

/** Keeps a note for colleagues; the person is not shown it. */
export function writeNote(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
