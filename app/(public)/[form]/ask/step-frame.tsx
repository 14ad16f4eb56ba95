import type { Problem } from '@/casework/errors'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { problemTexts, summaryOf } from '../../../_server/problem-texts'
import type { FormVisit } from '../form-page'
import type { Typed } from './answers'
import type { FormStep } from './form-step'
import { signalOf } from './signal'

/** The form of a step, to which the list of languages belongs: changing the language sends it, so nothing is lost. */
export const formId = 'question'

type Props = {
  visit: FormVisit
  steps: readonly FormStep[]
  step: FormStep
  typed: Typed
  problems: readonly Problem[]
}

export function StepFrame({ visit, steps, step, typed, problems }: Props) {
  const { t, language, found } = visit
  const { slug } = found.controller
  const number = steps.indexOf(step)
  const before = steps[number - 1]
  const signal = signalOf(visit)
  return (
    <div className="max-w-measure">
      <BackLink href={before ? `/${slug}/ask/${before.name}` : `/${slug}`} text={t('form.shell.back')} />
      <ErrorSummary
        title={t('form.shell.problemTitle')}
        problems={summaryOf(t, inOrder(problems, Object.keys(step.fields)))}
      />
      <p className="mb-2 text-ink-soft">{t('form.shell.question', { number: number + 1, count: steps.length })}</p>
      <form id={formId} method="post" action={`/${slug}/ask/${step.name}`} noValidate className="space-y-8">
        <step.Content {...{ t, language, found, typed, signal }} problems={problemTexts(t, problems)} />
        <Button>{t('form.shell.continue')}</Button>
      </form>
    </div>
  )
}

/** As the fields stand on the page, whichever was looked at first (GOV.UK Design System, error summary). */
function inOrder(problems: readonly Problem[], fields: readonly string[]): Problem[] {
  const placeOf = ({ field }: Problem) => fields.indexOf(field ?? '')
  return problems.toSorted((one, other) => placeOf(one) - placeOf(other))
}
