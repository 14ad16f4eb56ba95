import { type RightAnswers, type RightQuestion, rightQuestions } from '@/domain/forms/right-questions'
import type { Right } from '@/domain/rights'
import type { Translator } from './translator'

type Key = Parameters<Translator>[0]

/** How a question about a right is asked: its label, and a hint where one helps. */
export function questionWords(t: Translator, right: Right, { id }: Pick<RightQuestion, 'id'>) {
  const hint = `common.questions.${right}.${id}.hint` as Key
  return {
    label: t(`common.questions.${right}.${id}.label` as Key),
    ...(t.has(hint) && { hint: t(hint) }),
  }
}

/** The choices of a question, in its order. */
export function optionsOf(
  t: Translator,
  right: Right,
  { id, options }: RightQuestion & { options: readonly string[] },
) {
  return options.map((value) => ({ value, label: t(`common.questions.${right}.${id}.options.${value}` as Key) }))
}

/** What somebody answered about a right, each question with its answer in words; what was left open is left out. */
export function answeredAbout(t: Translator, right: Right, answers: RightAnswers): { label: string; text: string }[] {
  return (rightQuestions[right] ?? []).flatMap((question) => {
    const given = [answers[question.id] ?? []].flat().filter((answer) => answer.trim() !== '')
    if (given.length === 0) return []
    return [{ label: questionWords(t, right, question).label, text: answerText(t, right, question, given) }]
  })
}

function answerText(t: Translator, right: Right, question: RightQuestion, given: readonly string[]): string {
  if (question.kind === 'tick') return t('common.yes')
  if (!('options' in question)) return given.join('\n')
  const labels = new Map(optionsOf(t, right, question).map(({ value, label }) => [value, label]))
  return given.map((option) => labels.get(option) ?? option).join('\n')
}
