import { Panel } from '@/components/desk/panel'
import { Timeline } from '@/components/request/timeline'
import { TextLink } from '@/components/ui/text-link'
import { ActionsPanel } from '../../../_request/actions-panel'
import { pathOf } from '../../../_request/addresses'
import { DeadlinePanel } from '../../../_request/deadline-panel'
import { ForgottenPanel } from '../../../_request/forgotten-panel'
import { LongPause } from '../../../_request/long-pause'
import { MissingClockFacts } from '../../../_request/missing-clock-facts'
import type { RequestPageProps } from '../../../_request/page-props'
import { PersonPanel } from '../../../_request/person-panel'
import { type DeskRequest, readRequest, readWords } from '../../../_request/read-request'
import { RelatedPanel } from '../../../_request/related-panel'
import { RequestFrame } from '../../../_request/request-frame'
import { RequestMarks } from '../../../_request/request-marks'
import { RightsPanel } from '../../../_request/rights-panel'
import { timelineLines } from '../../../_request/timeline-lines'
import { deskLanguage, t } from '../../../words'

export default async function RequestPage({ params, searchParams }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const words = await readWords(request)
  return (
    <RequestFrame request={request} tab="overview" done={(await searchParams)['done']}>
      <RequestMarks request={request} />
      <LongPause request={request} />
      <div className="mb-5 empty:hidden">
        <MissingClockFacts request={request} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid gap-5 max-lg:contents">
          <div className="max-lg:order-2">
            <RightsPanel request={request} words={words} />
          </div>
          <div className="space-y-5 max-lg:order-4">
            <Latest request={request} words={words} />
            <div className="hidden print:block">
              <DeadlinePanel request={request} />
            </div>
          </div>
        </div>
        <div className="grid gap-5 max-lg:contents">
          <div className="max-lg:order-1">
            {request.dossier.forgottenAt ? <ForgottenPanel request={request} /> : <ActionsPanel request={request} />}
          </div>
          <div className="space-y-5 max-lg:order-3">
            <PersonPanel request={request} words={words} />
            <RelatedPanel request={request} />
          </div>
        </div>
      </div>
    </RequestFrame>
  )
}

const latest = 3

/** What happened last, with the way to everything; a print has it all. */
function Latest({ request, words }: { request: DeskRequest; words: ReadonlyMap<string, unknown> }) {
  const entries = timelineLines(request, words)
  return (
    <Panel id="timeline" title={t('desk.request.timeline')}>
      <Timeline entries={entries} language={deskLanguage} shown={latest} />
      {entries.length > latest && (
        <p className="mt-2 print:hidden">
          <TextLink href={pathOf(request, 'history')} className="inline-block py-1">
            {t('desk.request.wholeHistory', { count: entries.length })}
          </TextLink>
        </p>
      )}
    </Panel>
  )
}
