import { Reference } from '@/components/request/reference'
import { TextLink } from '@/components/ui/text-link'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'
import type { Report } from './read-report'

type Figures = NonNullable<Report['figures']>

/** The late answers about which nobody has said why, each with the page on which it is said. */
export function UnexplainedList({ figures: { unexplained, facts } }: { figures: Figures }) {
  const count = facts.reasons.find(({ reason }) => reason === null)?.count ?? 0
  return (
    <section aria-labelledby="unexplained" className="mt-10">
      <h2 id="unexplained" className="text-xl font-bold">
        {t('desk.report.missing')}
      </h2>
      <p className="mt-1">
        {t('desk.report.missingSays', { count })}{' '}
        {count > unexplained.length && t('desk.report.missingMore', { shown: unexplained.length })}
      </p>
      <ul className="mt-2">
        {unexplained.map(({ reference, answeredOn, answerDueOn }) => (
          <li key={reference}>
            <TextLink href={`/desk/requests/${reference}/lateness`} className="inline-block py-1">
              <Reference reference={reference} />
            </TextLink>{' '}
            {answeredOn &&
              answerDueOn &&
              t('desk.report.missingLine', {
                on: formatDay(answeredOn, deskLanguage),
                day: formatDay(answerDueOn, deskLanguage),
              })}
          </li>
        ))}
      </ul>
    </section>
  )
}
