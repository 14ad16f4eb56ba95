import type { ReactNode } from 'react'
import { DueCell } from '@/components/request/due-cell'
import { dueWords } from '@/components/request/due-words'
import { Reference } from '@/components/request/reference'
import { TextLink } from '@/components/ui/text-link'
import { formatDay } from '@/messages/format-day'
import { capitalised } from '@/messages/capitalised'
import { identityText, rightsText, stateText } from '../_queue/queue-lines'
import { deskLanguage, t } from '../words'
import { type DeskRequest, nameOf } from './read-request'
import { pathOf } from './addresses'
import { bindsText } from './binds-text'

type Props = {
  request: DeskRequest
  /** What its name is on this page: the heading, the way back to the request, or a name above other headings. */
  as?: 'heading' | 'way-back' | 'name'
}

/**
 * Which request this is, in a line or two that stay in sight: reference, person, day and what sets it, state and who has
 * it. On a telephone the rest is left out, and on a screen that is not high the line goes with the page.
 */
export function RequestHeader({ request, as = 'way-back' }: Props) {
  const { reference, person, facts, request: row, today } = request
  const due = dueWords({ ...row, closedOn: facts.closedOn }, today, t, deskLanguage)
  const Name = as === 'heading' ? 'h1' : 'p'
  return (
    <header className="z-10 -mx-4 mb-5 border-b border-line bg-paper px-4 py-2 sm:-mx-6 sm:px-6 sm:py-3 [@media(min-height:30rem)]:sticky [@media(min-height:30rem)]:top-0 print:static">
      <div className="flex flex-wrap items-start justify-between gap-x-8 sm:gap-y-2">
        <div className="min-w-0">
          <Name className="truncate font-bold sm:text-xl sm:whitespace-normal">
            {as === 'way-back' ? <BackTo request={request} /> : <Reference reference={reference} />}
            {person && (
              <span className="font-normal">
                {' · '}
                <bdi>{person.requester.name || t('desk.request.nameless')}</bdi>
              </span>
            )}
          </Name>
          <p className="hidden text-sm text-ink-soft sm:block print:block">
            {capitalised(rightsText(facts.rights.map(({ right }) => right)), deskLanguage)}
          </p>
        </div>
        <dl className="flex flex-wrap gap-x-4 max-sm:text-sm sm:gap-x-8 sm:gap-y-2">
          <Fact label={t(labelOf(request))}>
            <DueCell {...due} language={deskLanguage} isShort>
              {as !== 'way-back' && <WhatBinds request={request} />}
            </DueCell>
          </Fact>
          <Fact label={t('desk.request.state')}>{stateText(row)}</Fact>
          <Fact label={t('desk.request.identity')} isLeftOut>
            {identityText(facts)}
          </Fact>
          <Fact label={t('desk.request.assignee')}>
            <bdi>{facts.assigneeId ? nameOf(request, facts.assigneeId) : t('desk.request.nobody')}</bdi>
          </Fact>
        </dl>
      </div>
    </header>
  )
}

function labelOf({ facts, request: { erasureDueOn } }: DeskRequest) {
  if (facts.closedOn) return 'desk.request.deadline'
  return erasureDueOn ? 'desk.request.erasureDue' : 'desk.request.due'
}

/** What sets the day, and the way to how it was reached. */
function WhatBinds({ request }: { request: DeskRequest }) {
  const { targetOn } = request.request
  return (
    <span className="text-sm whitespace-nowrap print:hidden">
      <span aria-hidden="true">· </span>
      <TextLink href={`${pathOf(request, 'history')}#deadline`}>
        {bindsText(request)}
        <span className="sr-only">: {t('deadlines.working.heading')}</span>
      </TextLink>
      {targetOn && (
        <span className="block">{t('desk.request.target', { day: formatDay(targetOn, deskLanguage) })}</span>
      )}
    </span>
  )
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

function Fact({ label, isLeftOut = false, children }: { label: string; isLeftOut?: boolean; children: ReactNode }) {
  return (
    <div className={isLeftOut ? 'max-sm:hidden print:block' : undefined}>
      <dt className="text-sm text-ink-soft max-sm:sr-only">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
