import { TextAreaField, TextField } from '@/components/desk/fields'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { snooze } from '../../actions'

export default async function SnoozePage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.snooze.title')
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.snooze.intro')}</p>}>
      <VerbForm request={request} verb="snooze" action={snooze} title={title} submit={t('desk.pages.snooze.submit')}>
        <TextField name="until" type="date" label={t('desk.pages.snooze.until')} width="sm:w-48" />
        <TextAreaField name="because" label={t('desk.pages.snooze.because')} rows={4} />
      </VerbForm>
    </VerbPage>
  )
}
