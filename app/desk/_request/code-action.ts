import { refresh } from 'next/cache'
import { forbidden, redirect } from 'next/navigation'
import type { Context } from '@/casework/context'
import type { Outcome } from '@/casework/errors'
import type { ShownCode } from '@/casework/make-answer-code'
import type { Target } from '@/casework/perform'
import type { FormAction } from '@/components/desk/action-form'
import type { MadeCodeProps } from '@/components/desk/made-code'
import { isOurForm, textOf } from '../../_server/desk-form'
import { orNotFound, refusedWith } from '../../_server/form-action'
import { currentContext, type DeskContext } from '../../_server/session'
import { t } from '../words'
import { after } from './after'

type Made = {
  make: (context: Context, target: Target, form: FormData) => Promise<Outcome<ShownCode>>
  /** What the page calls a code of this kind. */
  page: 'answerCode' | 'identityCode'
  /** The page that says that a code which nobody here may see is on its way. */
  sent: Parameters<typeof after>[0]
  call: (target: Target, form: FormData) => Promise<MadeCodeProps['call']> | MadeCodeProps['call']
}

/** A form that makes a code: one for the telephone is shown this once, in place of the form; of any other it is told that it goes. */
export function codeAction({ make, page, sent, call }: Made): FormAction {
  return async (state, form) => {
    const context = await atDesk()
    const target = { reference: textOf(form, 'reference') }
    const outcome = await orNotFound(() => make(context, target, form))
    if (!outcome.ok) return refusedWith(state, form, outcome.problems)
    const { code } = outcome.result
    if (code === null) redirect(after(sent)(target))
    refresh()
    const madeCode = {
      title: t(`desk.pages.${page}.madeTitle`),
      text: t(`desk.pages.${page}.madeText`),
      label: t(`desk.pages.${page}.label`),
      code: `${code.slice(0, 4)} ${code.slice(4)}`,
      call: await call(target, form),
    }
    return { ...refusedWith(state, form, []), madeCode }
  }
}

/** Who is at the desk, by a form of ours. */
export async function atDesk(): Promise<DeskContext> {
  const context = await currentContext()
  if (!(await isOurForm())) forbidden()
  return context
}
