import type { Context } from '@/casework/context'
import { makeAnswerCode } from '@/casework/make-answer-code'
import type { TestController } from '@/casework/testing/a-controller'
import { theCase } from '@/casework/testing/a-request'
import { manifestOf } from '@/domain/requests/collection'
import { eventsOf } from '@/domain/requests/events'

/** A code for the files of an answer, as staff are shown it to say on the telephone. */
export async function codeMade(context: Context, { admin }: TestController, reference: string): Promise<string> {
  const outcome = await makeAnswerCode({ ...context, actor: admin }, { reference }, { by: 'telephone' })
  if (!outcome.ok || !outcome.result.code) throw new Error('No code')
  const { history } = (await theCase(context, reference)).file
  const last = eventsOf(history, 'answerCodeMade').at(-1)?.data.by
  if (last !== 'telephone') throw new Error(`Made by ${last}`)
  return outcome.result.code
}

/** Where the person downloads the first file of their answer. */
export async function firstFileAt(context: Context, reference: string): Promise<string> {
  const { file, facts } = await theCase(context, reference)
  return `/follow/requests/${reference}/answer/${manifestOf(file.history, facts)[0]?.fileId}`
}
