import type { Step } from '@/domain/deadlines/working'
import { capitalised } from '@/messages/capitalised'
import { RelianceMark } from './reliance'
import { shortStep } from './step-sentence'
import type { Wording } from './working-steps'

/** The way to one day in a line: each step in a few words with its source, one after the other. */
export function ShortWorking({ t, language, steps }: Wording & { steps: readonly Step[] }) {
  return (
    <ol className="inline">
      {steps.map((step, index) => (
        <li key={index} className="inline">
          {index > 0 && <span aria-hidden> → </span>}
          {index === 0 ? capitalised(shortStep(step, t, language), language) : shortStep(step, t, language)}{' '}
          <bdi className="text-sm text-ink-soft">({step.source})</bdi>
          <RelianceMark t={t} {...step} />
        </li>
      ))}
    </ol>
  )
}
