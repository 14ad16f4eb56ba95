import { attachReadFiles } from '@/casework/testing/attach-read-files'
import type { Context } from '@/casework/context'
import { decideRight } from '@/casework/decide-right'
import type { Outcome } from '@/casework/errors'
import { sendAnswer } from '@/casework/send-answer'
import type { TestController } from '@/casework/testing/a-controller'
import { leaves } from '@/casework/testing/a-request'
import { today } from '@/casework/testing/today'
import { verifyIdentity } from '@/casework/verify-identity'
import type { Day } from '@/domain/calendar/days'

export type Enclosed = { name: string; content: Buffer }

/** Decides an access request, puts these files to the answer and writes it, all of it now, or at noon of the day given. */
export async function answerWith(
  context: Context,
  { admin }: TestController,
  reference: string,
  files: readonly Enclosed[],
  given: { on?: Day; input?: Record<string, unknown> } = {},
): Promise<void> {
  const { on = today() } = given
  const staff = { ...context, actor: admin, ...(given.on && { today: given.on }) }
  const target = { reference }
  const done = (outcome: Outcome<unknown>) => {
    if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.problems)}`)
  }
  done(await verifyIdentity(staff, target, { verdict: 'not-doubted', reason: 'known', on }))
  done(await decideRight(staff, target, { right: 'access', decision: 'granted' }))
  const scan = 'not-scanned' as const
  done(
    await attachReadFiles(
      staff,
      target,
      {},
      files.map((file) => ({ ...file, scan })),
    ),
  )
  done(
    await sendAnswer(staff, target, {
      text: 'Here is your copy.',
      delivery: 'portal',
      withoutFile: 'in-the-text',
      ...given.input,
    }),
  )
}

/** The same, and the answer has left. */
export async function answeredWith(...given: Parameters<typeof answerWith>): Promise<void> {
  await answerWith(...given)
  const [context, , reference, , { on } = {}] = given
  await leaves(context, reference, 'answer-ready', on)
}
