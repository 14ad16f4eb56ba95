import type { ReactNode } from 'react'
import { DueCell } from '@/components/request/due-cell'
import { dueWords } from '@/components/request/due-words'
import { Reference } from '@/components/request/reference'
import { TextLink } from '@/components/ui/text-link'
import type { Day } from '@/domain/calendar/days'
import { formatDay } from '@/messages/format-day'
import { capitalised } from '@/messages/capitalised'
import { identityText, rightsText, stateText } from '../_queue/queue-lines'
import { TagLine } from '../_tags/tag-line'
import { deskLanguage, t } from '../words'
import { type DeskRequest, nameOf } from './read-request'
import { pathOf } from './addresses'

/** Which request this is, in one line that stays in sight: reference, person, day, state and who has it. */
export function RequestHeader({ request, isHeading = false }: { request: DeskRequest; isHeading?: boolean }) {
  const { reference, person, facts, request: row, today } = request
  const due = dueWords({ ...row, closedOn: facts.closedOn }, today, t, deskLanguage)
  const Name = isHeading ? 'h1' : 'p'
  return (
    <header className="z-10 -mx-4 mb-6 border-b border-line bg-paper px-4 py-3 sm:sticky sm:top-0 sm:-mx-6 sm:px-6 print:static">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
        <div className="min-w-0">
          <Name className="text-xl font-bold">
            {isHeading ? <Reference reference={reference} /> : <BackTo request={request} />}
            {person && (
              <span className="font-normal">
                {' · '}
                <bdi>{person.requester.name || t('desk.request.nameless')}</bdi>
              </span>
            )}
          </Name>
          <p className="text-sm text-ink-soft">
            {capitalised(rightsText(facts.rights.map(({ right }) => right)), deskLanguage)}
          </p>
        </div>
        <dl className="flex flex-wrap gap-x-8 gap-y-2">
          <Fact label={t(facts.closedOn ? 'desk.request.deadline' : 'desk.request.due')}>
            <DueCell {...due} language={deskLanguage} />
          </Fact>
          <Fact label={t('desk.request.state')}>{stateText(facts)}</Fact>
          <Fact label={t('desk.request.identity')}>{identityText(facts)}</Fact>
          <Fact label={t('desk.request.assignee')}>
            <bdi>{facts.assigneeId ? nameOf(request, facts.assigneeId) : t('desk.request.nobody')}</bdi>
          </Fact>
        </dl>
      </div>
      {isHeading && <Held facts={facts} />}
      {isHeading && <TagLine request={request} />}
      {isHeading && <OnLegalHold since={row.legalHoldSinceOn} />}
    </header>
  )
}

/** Nobody wonders why the person was not written to. */
function Held({ facts: { heldBecause, spamMarkedOn, state } }: Pick<DeskRequest, 'facts'>) {
  if (!heldBecause || spamMarkedOn || state === 'closed') return null
  return <p className="mt-2 font-semibold text-alert">{t(`desk.held.${heldBecause}`)}</p>
}

function OnLegalHold({ since }: { since: Day | null }) {
  if (!since) return null
  return <p className="mt-2 font-semibold">{t('desk.request.legalHold', { day: formatDay(since, deskLanguage) })}</p>
}

function BackTo({ request }: { request: DeskRequest }) {
  return (
    <TextLink href={pathOf(request)}>
      <span aria-hidden="true" className="inline-block rtl:-scale-x-100">
        ←
      </span>{' '}
      <Reference reference={request.reference} />
    </TextLink>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
