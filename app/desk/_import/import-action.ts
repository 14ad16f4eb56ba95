import { forbidden, redirect } from 'next/navigation'
import type { Context } from '@/casework/context'
import type { Imported, ImportProblem } from '@/casework/imports/imported'
import type { FormAction, FormState } from '@/components/desk/action-form'
import { isOurForm } from '../../_server/desk-form'
import { orNotFound } from '../../_server/form-action'
import { currentContext } from '../../_server/session'
import { typedIn } from '../../_server/typed-in'
import { whileSignedIn } from '../../_server/while-signed-in'
import { t } from '../words'
import { meaningName } from './names'

/** A form of an import: what stops it comes back beside what was chosen, and what was done leads on to `next`. */
export function importAction(
  work: (context: Context, importId: string, typed: Record<string, string[]>) => Promise<Imported>,
  next: (importId: string) => string,
): FormAction {
  return whileSignedIn(async (state, form) => {
    const context = await currentContext()
    if (!(await isOurForm())) forbidden()
    const { import: id = [], ...typed } = typedIn(form)
    const importId = id[0] ?? ''
    const outcome = await orNotFound(async () => work(context, importId, typed))
    if (outcome.ok) redirect(next(importId))
    return stoppedWith(state, typed, outcome.problems)
  })
}

function stoppedWith(
  { attempt }: FormState,
  values: Record<string, string[]>,
  problems: readonly ImportProblem[],
): FormState {
  return {
    attempt: attempt + 1,
    values,
    problems: problems.map(({ code, field, params }) => ({
      text: t(`desk.import.problems.${code}`, named(params)),
      ...(field !== undefined && { field }),
    })),
  }
}

/** A meaning is told by its name. */
function named(params: ImportProblem['params'] = {}): Record<string, string | number> {
  const { meaning } = params
  return typeof meaning === 'string' ? { ...params, meaning: meaningName(meaning) } : params
}
