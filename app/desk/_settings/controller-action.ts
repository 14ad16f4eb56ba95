import { forbidden, redirect } from 'next/navigation'
import type { Managed as Outcome } from '@/casework/administer'
import type { FormAction } from '@/components/desk/action-form'
import { isOurForm } from '../../_server/desk-form'
import { orNotFound, refusedWith } from '../../_server/form-action'
import { typedIn } from '../../_server/typed-in'
import { whileSignedIn } from '../../_server/while-signed-in'
import { type Managed, managedController } from '../_members/managed'

/**
 * A form of the settings of one controller, sent by who manages it: what is refused comes back beside what was typed, and
 * what was done leads on to `next`.
 */
export function controllerAction<Done extends object>(
  work: (managed: Managed, typed: Record<string, string[]>, form: FormData) => Promise<Outcome<Done>>,
  next: (managed: Managed, done: Done) => string | Promise<string>,
): FormAction {
  return whileSignedIn(async (state, form) => {
    const { controller: slug = [], ...typed } = typedIn(form)
    const managed = await managedController(slug[0] ?? '')
    if (!(await isOurForm())) forbidden()
    const outcome = await orNotFound(async () => work(managed, typed, form))
    if (!outcome.ok) return refusedWith(state, form, outcome.problems)
    redirect(await next(managed, outcome))
  })
}
