import { RadioField } from '@/components/desk/fields'
import { askedFor } from '@/domain/forms/asked-for'
import { CorrectionPage } from '../../../../../_request/correction-page'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { readRequest } from '../../../../../_request/read-request'
import { t } from '../../../../../words'
import { correctWhom } from '../../../actions'

export default async function CorrectAskedForPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  return (
    <CorrectionPage request={request} current="asked-for" action={correctWhom}>
      <RadioField
        name="askedFor"
        label={t('desk.pages.correction.whom')}
        hint={t('desk.pages.correction.whomHint')}
        options={askedFor.map((each) => ({ value: each, label: t(`desk.pages.correction.whom-${each}`) }))}
        chosen={request.facts.askedFor}
      />
    </CorrectionPage>
  )
}
