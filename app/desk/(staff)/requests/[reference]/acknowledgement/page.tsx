import { regimeOf } from '@/domain/regimes/regimes'
import { formatDay } from '@/messages/format-day'
import type { RequestPageProps } from '../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { deskLanguage, t } from '../../../../words'
import { acknowledge } from '../../actions'

export default async function AcknowledgementPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.acknowledgement.title')
  return (
    <VerbPage request={request} title={title} intro={<Intro request={request} />}>
      <VerbForm
        request={request}
        verb="acknowledgement"
        action={acknowledge}
        title={title}
        submit={t('desk.pages.acknowledgement.submit')}
        preview="letter"
      />
    </VerbPage>
  )
}

function Intro({ request: { deadline, facts } }: { request: DeskRequest }) {
  const sources = facts.rights
    .flatMap(({ regimes }) => regimes)
    .flatMap((id) => regimeOf(id).acknowledgement?.source ?? [])
  const { ackDueOn } = deadline
  return (
    <>
      <p>{t('desk.pages.acknowledgement.intro')}</p>
      <p className="text-ink">
        {ackDueOn
          ? t('desk.pages.acknowledgement.due', {
              day: formatDay(ackDueOn, deskLanguage),
              source: [...new Set(sources)].join('; '),
            })
          : t('desk.pages.acknowledgement.notAsked')}
      </p>
    </>
  )
}
