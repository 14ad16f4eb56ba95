import { Panel } from '@/components/desk/panel'
import { DeadlineWorking } from '@/components/request/deadline-working'
import { Timeline } from '@/components/request/timeline'
import { BackLink } from '@/components/ui/back-link'
import { ActionsPanel } from '../../../_request/actions-panel'
import { DoneNotice } from '../../../_request/done-notice'
import { LettersPanel } from '../../../_request/letters-panel'
import { PersonPanel } from '../../../_request/person-panel'
import { readRequest, readWords } from '../../../_request/read-request'
import { RequestHeader } from '../../../_request/request-header'
import { RightsPanel } from '../../../_request/rights-panel'
import { timelineLines } from '../../../_request/timeline-lines'
import { deskLanguage, pageTitle, t } from '../../../words'

type RequestPageProps = {
  params: Promise<{ reference: string }>
  searchParams: Promise<{ done?: string }>
}

export default async function RequestPage({ params, searchParams }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const words = await readWords(request)
  return (
    <>
      <title>{pageTitle(`${t('desk.request.label')} ${request.reference}`)}</title>
      <BackLink href="/desk" text={t('desk.request.back')} />
      <DoneNotice done={(await searchParams).done} />
      <RequestHeader request={request} isHeading />
      <div className="grid items-start gap-5 lg:grid-cols-[1fr_24rem]">
        <div className="space-y-5 max-lg:order-2">
          <RightsPanel request={request} words={words} />
          <Panel id="deadline" title={t('deadlines.working.heading')}>
            <DeadlineWorking deadline={request.deadline} t={t} language={deskLanguage} />
          </Panel>
          <Panel id="timeline" title={t('desk.request.timeline')}>
            <Timeline entries={timelineLines(request, words)} language={deskLanguage} />
          </Panel>
        </div>
        <div className="space-y-5">
          <ActionsPanel request={request} />
          <PersonPanel request={request} />
          <LettersPanel request={request} />
        </div>
      </div>
    </>
  )
}
