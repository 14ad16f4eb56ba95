import { type FormSettings, questionsAbout } from '@/domain/forms/form-settings'
import { questionField, type RightAnswers } from '@/domain/forms/right-questions'
import type { Right } from '@/domain/rights'
import type { Form } from '@/db/queries/forms'
import { chosenRights, choicesOf, textOf, type Typed } from './answers'

/** What was answered about each of these rights; what was left empty is not in it. */
export function aboutOf(
  typed: Typed,
  rights: readonly Right[],
  settings: FormSettings,
): Partial<Record<Right, RightAnswers>> {
  return Object.fromEntries(rights.map((right) => [right, answersAbout(typed, right, settings)]))
}

function answersAbout(typed: Typed, right: Right, settings: FormSettings): RightAnswers {
  const given = questionsAbout(right, settings).flatMap((question) => {
    const field = questionField(right, question)
    const answer = question.kind === 'many' ? choicesOf(typed, field) : textOf(typed, field)
    return answer.length === 0 || (typeof answer === 'string' && answer.trim() === '') ? [] : [[question.id, answer]]
  })
  return Object.fromEntries(given) as RightAnswers
}

/** Everything that was answered, as the verb takes it; of what a page no longer asks nothing is sent. */
export function submissionOf({ form }: { form: Form }, typed: Typed, fields: ReadonlySet<string>) {
  const rights = chosenRights(typed, form.rights)
  const plain = ['capacity', 'subjectName', 'subjectKnownAs', 'answerTo', 'name', 'email', 'telephone', 'postalAddress']
  const single = [...plain, 'belowAge', 'parentEmail', 'knownAs', 'relationship', 'residence', 'words'].filter(
    (field) => fields.has(field),
  )
  return {
    rights,
    about: aboutOf(typed, rights, form.settings),
    ...(fields.has('askedFor') && { askedFor: textOf(typed, 'askedFor') || 'self' }),
    ...Object.fromEntries(single.map((field) => [field, textOf(typed, field)])),
  }
}
