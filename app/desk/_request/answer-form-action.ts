import type { Context } from '@/casework/context'
import type { CoverLetter } from '@/casework/cover-letter'
import type { Outcome } from '@/casework/errors'
import type { Target } from '@/casework/perform'
import { answerRehearsed } from '@/casework/send-answer'
import type { FormAction } from '@/components/desk/action-form'
import { isOurForm, textOf } from '../../_server/desk-form'
import { formAction, type FormVerb, orNotFound, readForm } from '../../_server/form-action'
import { currentContext } from '../../_server/session'
import { whileSignedIn } from '../../_server/while-signed-in'
import { informationInput } from '../_processing/information-input'
import { coverLetterOf } from './cover-letter-of'

type AnswerVerb = (context: Context, target: Target, input: unknown, letter?: CoverLetter) => Promise<Outcome>

/** The form of an answer: with what was ticked of the record, and with its cover letter where one goes along. */
export function answerForm(verb: AnswerVerb, next: (target: Target) => string): FormAction {
  return whileSignedIn(async (state, form) => {
    const letter = await letterFor(form)
    const given =
      (act: AnswerVerb): FormVerb =>
      (context, target, input) =>
        act(context, target, informationInput(input as object), letter)
    return formAction(given(verb), next, given(answerRehearsed))(state, form)
  })
}

/** Made before anything is kept, so that nothing waits for it; nothing where the answer is refused anyhow. */
async function letterFor(form: FormData): Promise<CoverLetter | undefined> {
  if (textOf(form, 'cover') === '' || textOf(form, 'intent') === 'keep' || !(await isOurForm())) return undefined
  const { target, input } = readForm(form)
  const context = await currentContext()
  return orNotFound(async () => coverLetterOf(context, target, informationInput(input)))
}
