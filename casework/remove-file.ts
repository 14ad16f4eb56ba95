import { z } from 'zod'
import { destroyFiles } from '@/db/writes/files'
import { eventsOf } from '@/domain/requests/events'
import { isOfSomebodyElse } from '@/domain/requests/message-of-the-person'
import { filesOfThePerson } from '@/domain/requests/sent-files'
import type { Context } from './context'
import { NotFound } from './errors'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

const RemoveFile = z.strictObject({ fileId: z.string() })

const verb: Verb<z.infer<typeof RemoveFile>> = {
  action: 'send-file',
  schema: RemoveFile,
  decide: ({ history }, { fileId }) => {
    const received = eventsOf(history, 'fileReceived').find(({ data }) => data.fileId === fileId)
    if (!received || isOfSomebodyElse(received)) throw new NotFound()
    const file = filesOfThePerson(history).find((sent) => sent.fileId === fileId)
    if (!file) return done([])
    if (file.isOpened) return no('file-looked-at')
    return done([{ type: 'fileRemoved', data: { fileId } }], { also: (tx) => destroyFiles(tx, [fileId]) })
  },
}

/** Takes back a document while nobody has looked at it; taken back twice is taken back. Throws `NotFound`. */
export function removeFile(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
