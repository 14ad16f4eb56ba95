import { Panel } from '@/components/desk/panel'
import { DeadlineWorking } from '@/components/request/deadline-working'
import { Timeline } from '@/components/request/timeline'
import { BackLink } from '@/components/ui/back-link'
import { calculatorAddressOf } from '../../../../_server/calculator-address-of'
import { ActionsPanel } from '../../../_request/actions-panel'
import { AnswerFilesPanel } from '../../../_request/answer-files-panel'
import { CaseFileLink } from '../../../_request/case-file-link'
import { DoneNotice } from '../../../_request/done-notice'
import { FilesPanel } from '../../../_request/files-panel'
import { ForgottenPanel } from '../../../_request/forgotten-panel'
import { LettersPanel } from '../../../_request/letters-panel'
import { LongPause } from '../../../_request/long-pause'
import { MissingClockFacts } from '../../../_request/missing-clock-facts'
import { moreTimeOf } from '../../../_request/more-time'
import { PersonPanel } from '../../../_request/person-panel'
import { readRequest, readWords } from '../../../_request/read-request'
import { RequestHeader } from '../../../_request/request-header'
import { SentenceForLetter } from '../../../_request/sentence-for-letter'
import { RelatedPanel } from '../../../_request/related-panel'
import { RightsPanel } from '../../../_request/rights-panel'
import { undoableEvent, UndoForm } from '../../../_request/undo-form'
import { timelineLines } from '../../../_request/timeline-lines'
import { TasksPanel } from '../../../_tasks/tasks-panel'
import { deskLanguage, pageTitle, t } from '../../../words'

type RequestPageProps = {
  params: Promise<{ reference: string }>
  searchParams: Promise<{ done?: string }>
}

export default async function RequestPage({ params, searchParams }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const words = await readWords(request)
  const { done } = await searchParams
  const title = `${t('desk.request.label')} ${request.reference}`
  return (
    <>
      {!undoableEvent(request, done) && <title>{pageTitle(title)}</title>}
      <BackLink href="/desk" text={t('desk.request.back')} />
      <DoneNotice done={done} undo={<UndoForm {...{ request, done, title }} />} />
      <RequestHeader request={request} isHeading />
      <LongPause request={request} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid gap-5 max-lg:contents">
          <div className="max-lg:order-2">
            <RightsPanel request={request} words={words} />
          </div>
          <div className="max-lg:order-4">
            <Panel id="deadline" title={t('deadlines.working.heading')}>
              <DeadlineWorking
                deadline={request.deadline}
                addressOf={(law) => calculatorAddressOf(request, law)}
                moreTimeOf={(law) => moreTimeOf(request, law)}
                t={t}
                language={deskLanguage}
              />
              <MissingClockFacts request={request} />
              {!request.dossier.forgottenAt && <SentenceForLetter request={request} />}
            </Panel>
          </div>
          <div className="max-lg:order-6">
            <Panel id="timeline" title={t('desk.request.timeline')}>
              <Timeline entries={timelineLines(request, words)} language={deskLanguage} />
              <CaseFileLink request={request} />
            </Panel>
          </div>
        </div>
        <div className="grid gap-5 max-lg:contents">
          <div className="max-lg:order-1">
            {request.dossier.forgottenAt ? <ForgottenPanel request={request} /> : <ActionsPanel request={request} />}
          </div>
          <div className="space-y-5 max-lg:order-3">
            <PersonPanel request={request} words={words} />
            {!request.dossier.forgottenAt && (
              <>
                <TasksPanel request={request} words={words} />
                <AnswerFilesPanel request={request} />
                <FilesPanel request={request} />
              </>
            )}
            <RelatedPanel request={request} />
          </div>
          <div className="max-lg:order-5">
            <LettersPanel request={request} />
          </div>
        </div>
      </div>
    </>
  )
}
