import { addDays } from '@/domain/calendar/days'
import { collectionLimits } from '@/domain/policies/collection'
import { codeWayOf } from '@/domain/requests/code-of-answer'
import { answerToCollect } from '@/domain/requests/given-answers'
import { formatDay } from '@/messages/format-day'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { CodeWayField } from '../../../../../_request/code-way-field'
import { readRequest } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { deskLanguage, t } from '../../../../../words'
import { renewAnswerFiles } from '../../../actions'

export default async function RenewalPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.renewal.title')
  const day = formatDay(addDays(request.today, collectionLimits.days), deskLanguage)
  const count = collectionLimits.downloadsAtMost
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.renewal.intro', { day, count })}</p>}>
      <VerbForm
        request={request}
        verb="renewal"
        action={renewAnswerFiles}
        title={title}
        submit={t('desk.pages.renewal.submit')}
      >
        <CodeWayField
          request={request}
          name="code"
          chosen={codeWayOf(request.history, answerToCollect(request.history, request.facts))}
        />
      </VerbForm>
    </VerbPage>
  )
}
