import { CheckboxField } from '@/components/desk/fields'
import { CorrectionPage } from '../../../../../_request/correction-page'
import { rightOptions } from '../../../../../_request/options'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { readRequest } from '../../../../../_request/read-request'
import { t } from '../../../../../words'
import { correctAsked } from '../../../actions'

export default async function CorrectRightsPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  return (
    <CorrectionPage request={request} current="rights" action={correctAsked}>
      <CheckboxField
        name="rights"
        label={t('desk.pages.correction.asked')}
        options={rightOptions()}
        chosen={request.facts.rights.map(({ right }) => right)}
      />
    </CorrectionPage>
  )
}
