import { feeOutcomes } from '@/casework/record-fee'
import { RadioField, TextAreaField, TextField } from '@/components/desk/fields'
import { unpaidFees } from '@/domain/requests/questions'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { readRequest } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { pageTitle, t } from '../../../../../words'
import { recordPayment } from '../../../actions'

export default async function PaymentPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.payment.title')
  const isOpen = unpaidFees(request.history).length > 0
  const intro = t(isOpen ? 'desk.pages.payment.intro' : 'desk.pages.payment.none')
  return (
    <VerbPage request={request} title={title} intro={<p>{intro}</p>}>
      {isOpen ? (
        <VerbForm
          request={request}
          verb="payment"
          action={recordPayment}
          title={title}
          submit={t('desk.pages.payment.submit')}
          preview="changes"
        >
          <RadioField
            name="outcome"
            label={t('desk.pages.payment.outcome')}
            options={feeOutcomes.map((outcome) => ({
              value: outcome,
              label: t(`desk.pages.payment.${outcome}`),
              hint: t(`desk.pages.payment.${outcome}Hint`),
            }))}
          />
          <TextField
            name="on"
            type="date"
            label={t('desk.pages.payment.on')}
            defaultValue={request.today}
            width="sm:w-48"
          />
          <TextAreaField
            name="because"
            label={t('desk.shell.optional', { label: t('desk.pages.payment.because') })}
            hint={t('desk.pages.payment.becauseHint')}
            rows={4}
          />
        </VerbForm>
      ) : (
        <title>{pageTitle(title)}</title>
      )}
    </VerbPage>
  )
}
