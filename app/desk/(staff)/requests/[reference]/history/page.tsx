import { Panel } from '@/components/desk/panel'
import { Timeline } from '@/components/request/timeline'
import { CaseFileLink } from '../../../../_request/case-file-link'
import { DeadlinePanel } from '../../../../_request/deadline-panel'
import { LongPause } from '../../../../_request/long-pause'
import { MissingClockFacts } from '../../../../_request/missing-clock-facts'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest, readWords } from '../../../../_request/read-request'
import { RequestFrame } from '../../../../_request/request-frame'
import { SentenceForLetter } from '../../../../_request/sentence-for-letter'
import { timelineLines } from '../../../../_request/timeline-lines'
import { withUndo } from '../../../../_request/undo-fact'
import { deskLanguage, t } from '../../../../words'

export default async function HistoryPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const words = await readWords(request)
  return (
    <RequestFrame request={request} tab="history">
      <LongPause request={request} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 xl:grid-cols-2">
        <DeadlinePanel request={request}>
          <MissingClockFacts request={request} />
          {!request.dossier.forgottenAt && <SentenceForLetter request={request} />}
        </DeadlinePanel>
        <Panel id="timeline" title={t('desk.request.timeline')}>
          <Timeline entries={withUndo(timelineLines(request, words), request)} language={deskLanguage} />
          <CaseFileLink request={request} />
        </Panel>
      </div>
    </RequestFrame>
  )
}
