import { RadioField, TextAreaField } from '@/components/desk/fields'
import { closingReasons } from '@/casework/close-without-answer'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { close } from '../../actions'

export default async function ClosingPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.closing.title')
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.closing.intro')}</p>}>
      <VerbForm request={request} verb="closing" action={close} title={title} submit={t('desk.pages.closing.submit')}>
        <RadioField
          name="reason"
          label={t('desk.pages.closing.reason')}
          options={closingReasons.map((reason) => ({ value: reason, label: t(`desk.pages.closing.${reason}`) }))}
        />
        <TextAreaField
          name="because"
          label={t('desk.pages.closing.because')}
          hint={t('desk.pages.closing.becauseHint')}
          rows={4}
        />
      </VerbForm>
    </VerbPage>
  )
}
