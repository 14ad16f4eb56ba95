import type { Step } from '@/domain/deadlines/working'
import type { Language } from '@/domain/languages'
import type { Translator } from '@/messages/translator'
import { DayTime } from './day-time'
import { RelianceMark } from './reliance'
import { stepSentence } from './step-sentence'

export type Wording = { t: Translator; language: Language }

/** Each day reached, by which rule, from which article, one after the other. */
export function WorkingSteps({ t, language, steps }: Wording & { steps: readonly Step[] }) {
  return (
    <ol className="mt-2 border-s-2 border-line">
      {steps.map((step, index) => (
        <li key={index} className="gap-x-4 py-1.5 ps-4 sm:grid sm:grid-cols-[11rem_1fr]">
          <span className="font-semibold whitespace-nowrap">
            <DayTime day={step.day} language={language} />
          </span>
          <span className="block">
            {stepSentence(step, t, language)} <bdi className="text-sm text-ink-soft">{step.source}</bdi>
            <RelianceMark t={t} {...step} />
          </span>
        </li>
      ))}
    </ol>
  )
}
