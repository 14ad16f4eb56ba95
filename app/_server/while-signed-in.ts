import { forbidden } from 'next/navigation'
import type { FormAction, FormState } from '@/components/desk/action-form'
import { translator } from '@/messages/translator'
import { isOurForm } from './desk-form'
import { currentSession } from './session'
import { typedIn } from './typed-in'

const t = translator('en')

/** A form whose session has ended meanwhile comes back with what was typed, in place of the sign-in without it. */
export function whileSignedIn(action: FormAction): FormAction {
  return async (state, form) => {
    if (await currentSession()) return action(state, form)
    if (!(await isOurForm())) forbidden()
    return sessionEnded(state, form)
  }
}

function sessionEnded({ attempt, version }: FormState, form: FormData): FormState {
  const page = { href: '/desk/sign-in', text: t('desk.form.signInAgain') }
  return {
    attempt: attempt + 1,
    problems: [{ text: t('desk.form.sessionEnded'), page }],
    values: typedIn(form),
    ...(version !== undefined && { version }),
  }
}
