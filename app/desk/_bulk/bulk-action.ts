import { forbidden, redirect } from 'next/navigation'
import type { Managed } from '@/casework/administer'
import type { Context } from '@/casework/context'
import { askWorker } from '@/db/queue'
import type { FormAction } from '@/components/desk/action-form'
import { log } from '@/log'
import { isOurForm } from '../../_server/desk-form'
import { orNotFound, refusedWith } from '../../_server/form-action'
import { currentContext, type DeskContext } from '../../_server/session'
import { typedIn } from '../../_server/typed-in'
import { whileSignedIn } from '../../_server/while-signed-in'

type Typed = Record<string, string[]>

/** A form of a run: what stops it comes back beside what was typed, and what was done leads on to `next`. */
export function bulkAction<Result extends object>(
  work: (context: DeskContext, runId: string, typed: Typed) => Promise<Managed<Result>>,
  next: (runId: string, result: Result, typed: Typed) => string,
): FormAction {
  return whileSignedIn(async (state, form) => {
    const context = await currentContext()
    if (!(await isOurForm())) forbidden()
    const { run: [runId = ''] = [], ...typed } = typedIn(form)
    const outcome = await orNotFound(async () => work(context, runId, typed))
    if (!outcome.ok) return refusedWith(state, form, outcome.problems)
    redirect(next(runId, outcome, typed))
  })
}

/** What is left over is the worker's; where it is not woken, it finds it by itself within a minute. */
export async function leftToWorker<Result extends { waiting: number }>(
  { db }: Pick<Context, 'db'>,
  runId: string,
  outcome: Managed<Result>,
): Promise<Managed<Result>> {
  if (outcome.ok && outcome.waiting > 0)
    await askWorker(db, 'bulk', runId).catch((fault: unknown) =>
      log.warn({ err: fault }, 'The worker was not woken to go on with a run'),
    )
  return outcome
}
