import { ErrorSummary } from '@/components/ui/error-summary'
import type { Translator } from '@/messages/translator'
import { type Answer, AnswerSection } from './answer-section'
import { CalculatorForm } from './calculator-form'
import type { CalculatorProblem } from './problems'
import { mostEvents, type Typed } from './typed'
import type { Language } from '@/domain/languages'

type Props = {
  t: Translator
  language: Language
  typed: Typed
  problems: readonly CalculatorProblem[]
  answer: Answer | undefined
}

/** The answer first, where there is one, then the question, to be changed. */
export function CalculatorPage({ t, language, typed, problems, answer }: Props) {
  const told = problems.map(({ field, code }) => ({
    field,
    text: t(`calculator.problems.${code}`, { most: mostEvents }),
  }))
  const summary = told.map(({ field, text }) => ({ text, href: `#${field}` }))
  return (
    <div className="max-w-measure space-y-8 print:space-y-4">
      <ErrorSummary title={t('form.shell.problemTitle')} problems={summary} />
      <div className="space-y-4">
        <h1 className="text-2xl font-bold sm:text-3xl">{t('calculator.title')}</h1>
        {!answer && <p className="text-xl">{t('calculator.lead')}</p>}
      </div>
      {answer && <AnswerSection {...{ t, language, answer }} />}
      <div className="print:hidden">
        {answer && <h2 className="mb-6 text-2xl font-bold">{t('calculator.change')}</h2>}
        <CalculatorForm
          {...{ t, language, typed }}
          problems={Object.fromEntries(told.map(({ field, text }) => [field, text]))}
        />
      </div>
      <p className="border-t border-line pt-4 text-base text-ink-soft">{t('calculator.notAdvice')}</p>
    </div>
  )
}
