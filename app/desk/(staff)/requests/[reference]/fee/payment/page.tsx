import { feeOutcomes } from '@/casework/record-fee'
import { RadioField, TextAreaField, TextField } from '@/components/desk/fields'
import { unpaidFees } from '@/domain/requests/questions'
import { formatDay } from '@/messages/format-day'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { deskLanguage, t } from '../../../../../words'
import { recordPayment } from '../../../actions'

export default async function PaymentPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.payment.title')
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.payment.intro')}</p>}>
      <VerbForm
        request={request}
        verb="payment"
        action={recordPayment}
        title={title}
        submit={t('desk.pages.payment.submit')}
        preview="changes"
      >
        <WhichFee request={request} />
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
    </VerbPage>
  )
}

/** Of several fees that are open, the one this is about; it is known by a right that it is for. */
function WhichFee({ request }: { request: DeskRequest }) {
  const open = unpaidFees(request.history)
  if (open.length < 2) return null
  const options = open.flatMap(({ askedOn, rights }) => {
    const [first] = rights ?? []
    const names = (rights ?? []).map((right) => t(`common.rightNames.${right}`))
    const label = { day: formatDay(askedOn, deskLanguage), rights: new Intl.ListFormat(deskLanguage).format(names) }
    return first ? [{ value: first, label: t('desk.pages.payment.feeOf', label) }] : []
  })
  const newest = [...new Map(options.map((option) => [option.value, option])).values()]
  return <RadioField name="right" label={t('desk.pages.payment.fee')} options={newest} />
}
