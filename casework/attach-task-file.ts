import { z } from 'zod'
import { transaction } from '@/db/client'
import { findCaseFile } from '@/db/queries/case-file'
import { contentOfFile } from '@/db/queries/files'
import { may } from '@/domain/policies/permissions'
import { eventsOf } from '@/domain/requests/events'
import { parseReference } from '@/domain/requests/reference'
import { attachAnswerFiles } from './attach-answer-files'
import type { Context } from './context'
import { NotFound, type Outcome, refuse } from './errors'
import type { Target } from './perform'
import { readInput } from './read-input'
import { whileStaging } from './stage-file'

const AttachTaskFile = z.strictObject({ fileId: z.string() })

/**
 * Puts a copy of what a colleague has found to the answer; there it is a file of the answer like any other. Throws `NotFound`
 * for what is no file of a task of this request.
 */
export async function attachTaskFile(context: Context, target: Target, input: unknown): Promise<Outcome> {
  const read = readInput(context, AttachTaskFile, input)
  if (!read.ok) return read
  const { db, actor } = context
  const reference = parseReference(target.reference)
  const file = reference && (await findCaseFile(db, actor, reference))
  if (!file) throw new NotFound()
  if (!may(actor, 'answer', file.request)) return refuse('not-permitted')
  const found = await transaction(db, async (tx) => contentOfFile(tx, context, file, read.input.fileId))
  if (found?.purpose !== 'task') throw new NotFound()
  const { name, scan, content } = found
  const { hidden } = eventsOf(file.history, 'taskFileReceived').find(({ data }) => data.fileId === found.id)?.data ?? {}
  return whileStaging(context, { ...file, purpose: 'answer' }, async (stage) => {
    const copy = Buffer.isBuffer(content) ? { content } : { staged: await stage(content) }
    return attachAnswerFiles(context, target, {}, [{ name, scan, ...copy, ...(hidden && { hidden }) }])
  })
}
