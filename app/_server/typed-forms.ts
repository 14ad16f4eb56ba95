import type { Context } from '@/casework/context'
import { destroyTyped, keepTyped } from '@/casework/keep-typed'
import type { FormState } from '@/components/desk/action-form'
import { translator } from '@/messages/translator'
import { textOf } from './desk-form'
import { typedIn } from './typed-in'

/** What goes with a form unseen, and what a button says: nothing that anybody has typed. */
const untyped = ['reference', 'version', 'intent', 'typedOn', 'template']

const t = translator('en')

/** The button `intent=keep`: the form is shown again with what was typed, and says whether it was kept. */
export async function keepAndShow(context: Context, state: FormState, form: FormData): Promise<FormState> {
  const typed = typedIn(form)
  const values = Object.fromEntries(Object.entries(typed).filter(([name]) => !untyped.includes(name)))
  const keptAt = await keepTyped(context, textOf(form, 'reference'), { form: textOf(form, 'typedOn'), values })
  const { version } = state
  return {
    attempt: state.attempt + 1,
    problems: [],
    values: typed,
    kept: t(keptAt === undefined ? 'desk.typed.nothing' : 'desk.typed.saved'),
    ...(version !== undefined && { version }),
  }
}

/** What was sent needs no keeping any more. */
export async function destroySent(context: Context, form: FormData): Promise<void> {
  const typedOn = textOf(form, 'typedOn')
  if (typedOn !== '') await destroyTyped(context, textOf(form, 'reference'), typedOn)
}
