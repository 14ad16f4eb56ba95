import { TextAreaField } from '@/components/desk/fields'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { readRequest } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { t } from '../../../../../words'
import { endHold } from '../../../actions'

export default async function LegalHoldLiftingPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.legalHoldLifting.title')
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.legalHoldLifting.intro')}</p>}>
      <VerbForm
        request={request}
        verb="legal-hold-lifting"
        action={endHold}
        title={title}
        submit={t('desk.pages.legalHoldLifting.submit')}
      >
        <TextAreaField name="because" label={t('desk.pages.legalHoldLifting.because')} rows={4} />
      </VerbForm>
    </VerbPage>
  )
}
