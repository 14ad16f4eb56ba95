import type { ReactNode } from 'react'
import { submissionParts } from '@/casework/submission'
import { Checkboxes, Radios } from '@/components/ui/choices'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { type FormSettings, questionsAbout } from '@/domain/forms/form-settings'
import { questionField, type RightQuestion, rightQuestions } from '@/domain/forms/right-questions'
import type { Right } from '@/domain/rights'
import { answeredAbout, optionsOf, questionWords } from '@/messages/question-words'
import type { Translator } from '@/messages/translator'
import type { Fields } from '../../../../_server/form-post'
import { choicesOf, textOf } from '../answers'
import { judgeBy } from '../judge'
import { optional } from '../optional'
import { rightLabel } from '../right-words'
import type { CheckedAnswer, FormStep, StepProps } from '../form-step'
import { aboutOf } from '../submission-of'
import { TypedText } from '../typed-text'

/** What one right is about; nothing here must be answered. */
export function aboutRight(right: Right, settings: FormSettings): FormStep {
  const questions = questionsAbout(right, settings)
  return {
    name: `about-${right}`,
    // Also what this version no longer asks: a page that is open still sends it, and it is not damaged for that.
    fields: Object.fromEntries(
      (rightQuestions[right] ?? []).map((question) => [questionField(right, question), oftenAs(question)]),
    ),
    title: ({ t, language, found: { form } }) => rightLabel(right, { t, language, form }),
    Content: (props) => <About {...props} right={right} questions={questions} />,
    judge: (typed, lengths) => judgeBy(submissionParts.about, { about: aboutOf(typed, [right], settings) }, lengths),
    checked: (props) => checkedAnswers(right, settings, props),
  }
}

function oftenAs({ kind }: RightQuestion): Fields[string] {
  return kind === 'many' || kind === 'text' ? kind : 'one'
}

function About({ right, questions, ...props }: StepProps & { right: Right; questions: readonly RightQuestion[] }) {
  const { t, language, found } = props
  return (
    <>
      <div>
        <h1 className="text-2xl font-bold sm:text-3xl">{rightLabel(right, { t, language, form: found.form })}</h1>
        <p className="mt-2 text-ink-soft">{t('form.about.lead')}</p>
      </div>
      {questions.map((question) => (
        <Asked key={question.id} {...props} {...{ right, question }} />
      ))}
    </>
  )
}

function Asked({
  t,
  typed,
  problems,
  right,
  question,
}: StepProps & { right: Right; question: RightQuestion }): ReactNode {
  const name = questionField(right, question)
  const field = { name, problem: problems[name], ...words(t, right, question) }
  const typedHere = { defaultValue: textOf(typed, name), dir: 'auto', autoComplete: 'off' } as const
  switch (question.kind) {
    case 'text':
      return <TextArea {...field} {...typedHere} rows={4} />
    case 'line':
      return <TextInput {...field} {...typedHere} />
    case 'tick':
      return (
        <Checkboxes
          {...field}
          label=""
          options={[{ value: 'yes', label: field.label }]}
          chosen={choicesOf(typed, name)}
        />
      )
    case 'one':
      return <Radios {...field} options={optionsOf(t, right, question)} chosen={textOf(typed, name) || undefined} />
    case 'many':
      return <Checkboxes {...field} options={optionsOf(t, right, question)} chosen={choicesOf(typed, name)} />
  }
}

function words(t: Translator, right: Right, question: RightQuestion) {
  const { label, ...hint } = questionWords(t, right, question)
  return { label: optional(t, label), ...hint }
}

function checkedAnswers(right: Right, settings: FormSettings, props: StepProps): CheckedAnswer[] {
  const { t, language, found, typed } = props
  const answers = answeredAbout(t, right, aboutOf(typed, [right], settings)[right] ?? {})
  if (answers.length > 0)
    return answers.map(({ label, text }) => ({ label, names: label, value: <TypedText words={text} /> }))
  const label = t('form.check.details', { right: rightLabel(right, { t, language, form: found.form }) })
  return [{ label, names: label, value: t('form.check.notProvided') }]
}
