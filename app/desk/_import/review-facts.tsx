import type { Rehearsal } from '@/casework/imports/rehearse-import'
import { FactList, Panel } from '@/components/desk/panel'
import { TextLink } from '@/components/ui/text-link'
import { compareDays } from '@/domain/calendar/days'
import { differingDays, summaryOf } from '@/domain/imports/summary'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'
import { targetName } from './names'

const shownAtMost = 20

/** What would come to be, before it does: how many, of what, what is late already, and where our day is not that of the sheet. */
export function ReviewFacts({ rehearsal }: { rehearsal: Rehearsal }) {
  const { toCome, already, remarks, today, keptMonths } = rehearsal
  const summary = summaryOf(toCome, today, keptMonths)
  const [first] = toCome.map(({ row }) => row.receivedOn).sort(compareDays)
  return (
    <div className="space-y-5">
      <Panel id="to-come" title={t('desk.import.review.toCome')}>
        <FactList
          facts={[
            { label: t('desk.import.review.open'), value: summary.open },
            { label: t('desk.import.review.overdue'), value: summary.overdue },
            { label: t('desk.import.review.closed'), value: summary.closed },
            { label: t('desk.import.review.noOutcome'), value: summary.withoutOutcome },
            { label: t('desk.import.review.earliest'), value: first ? formatDay(first, deskLanguage) : '–' },
            ...summary.rights.map(([right, count]) => ({ label: targetName('right', right), value: count })),
          ]}
        />
        {summary.forgottenAtOnce > 0 && (
          <p className="mt-3 font-semibold">
            {t('desk.import.review.forgotten', { count: summary.forgottenAtOnce, months: keptMonths ?? 0 })}
          </p>
        )}
      </Panel>
      <DueDays rehearsal={rehearsal} />
      {already.length > 0 && (
        <Panel id="already" title={t('desk.import.review.already', { count: already.length })}>
          <p>{t('desk.import.review.alreadyMore')}</p>
          <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
            {already.slice(0, shownAtMost).map(({ line, reference }) => (
              <li key={line}>
                {t('desk.import.review.row', { line })}:{' '}
                <TextLink href={`/desk/requests/${reference}`}>{reference}</TextLink>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {remarks.length > 0 && (
        <Panel id="remarks" title={t('desk.import.review.remarks')}>
          <ul className="list-disc space-y-1 ps-5">
            {remarks.slice(0, shownAtMost).map(({ line, column, cell, code }, place) => (
              <li key={place} className="break-words">
                {t('desk.import.review.row', { line })}: {t(`desk.import.remarks.${code}`, { column, value: cell })}
              </li>
            ))}
          </ul>
          <More count={remarks.length} />
        </Panel>
      )}
    </div>
  )
}

/** The sheet's day by which an answer is due is never taken over: it is held against the one that the law gives. */
function DueDays({ rehearsal }: { rehearsal: Rehearsal }) {
  const { compared, differing } = differingDays(rehearsal.toCome)
  if (compared === 0) return null
  return (
    <Panel id="due-days" title={t('desk.import.review.dueTitle')}>
      <p>{t('desk.import.review.dueCount', { compared, differing: differing.length })}</p>
      <ul className="mt-2 list-disc space-y-1 ps-5">
        {differing.slice(0, shownAtMost).map(({ line, ours, theirs, later }) => (
          <li key={line}>
            {t('desk.import.review.dueLine', {
              line,
              ours: ours ? formatDay(ours, deskLanguage) : t('desk.import.review.noDue'),
              theirs: formatDay(theirs, deskLanguage),
              days: later,
            })}
          </li>
        ))}
      </ul>
      <More count={differing.length} />
    </Panel>
  )
}

function More({ count }: { count: number }) {
  if (count <= shownAtMost) return null
  return <p className="mt-2">{t('desk.import.review.more', { count: count - shownAtMost })}</p>
}
