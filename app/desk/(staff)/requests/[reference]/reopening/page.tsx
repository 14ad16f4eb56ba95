import { TextAreaField } from '@/components/desk/fields'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { reopen } from '../../actions'

export default async function ReopeningPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.reopening.title')
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.reopening.intro')}</p>}>
      <VerbForm
        request={request}
        verb="reopening"
        action={reopen}
        title={title}
        submit={t('desk.pages.reopening.submit')}
      >
        <TextAreaField name="because" label={t('desk.pages.reopening.because')} rows={4} />
      </VerbForm>
    </VerbPage>
  )
}
