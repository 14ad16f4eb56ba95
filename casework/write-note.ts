import { z } from 'zod'
import { replyToSettleOn } from '@/domain/requests/reply-after-closing'
import type { Context } from './context'
import { text, tick } from './fields'
import { perform, type Target } from './perform'
import { done, type Verb } from './verb'

/** `nothingToDo`: it says why the message that came after the answer, or after closing, needs nothing more. */
const WriteNote = z.strictObject({ text: text('write-a-note'), nothingToDo: tick().default(false) })

const verb: Verb<z.infer<typeof WriteNote>> = {
  action: 'write-note',
  schema: WriteNote,
  decide: ({ history, facts }, { nothingToDo, ...words }) => {
    const settles = nothingToDo && replyToSettleOn(history, facts) !== null
    return done([{ type: 'noteWritten', data: settles ? { nothingToDo: true } : {}, sealed: words }])
  },
}

/** Keeps a note for colleagues; the person is not shown it. */
export function writeNote(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
