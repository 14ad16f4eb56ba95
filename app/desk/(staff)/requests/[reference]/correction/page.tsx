import { CertainField, TextField } from '@/components/desk/fields'
import { CorrectionPage } from '../../../../_request/correction-page'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { t } from '../../../../words'
import { correctReceipt } from '../../actions'

export default async function CorrectReceiptDayPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  return (
    <CorrectionPage request={request} current="" action={correctReceipt}>
      <TextField
        name="receivedOn"
        type="date"
        label={t('desk.pages.correction.receivedOn')}
        defaultValue={request.facts.receivedOn}
        width="sm:w-48"
      />
      <CertainField
        name="certainOf"
        about="receivedOn"
        title={t('desk.pages.correction.certain')}
        label={t('desk.pages.correction.really')}
      />
    </CorrectionPage>
  )
}
