import { CheckboxField, TextAreaField } from '@/components/desk/fields'
import { CorrectionKinds } from '../../../../../_request/correction-kinds'
import { rightOptions } from '../../../../../_request/options'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { readRequest } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { t } from '../../../../../words'
import { correctAsked } from '../../../actions'

export default async function CorrectRightsPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.correction.title')
  return (
    <VerbPage request={request} title={title} intro={<CorrectionKinds request={request} current="rights" />}>
      <VerbForm
        request={request}
        verb="correction"
        action={correctAsked}
        title={title}
        submit={t('desk.pages.correction.submit')}
        preview="changes"
      >
        <CheckboxField
          name="rights"
          label={t('desk.pages.correction.asked')}
          options={rightOptions()}
          chosen={request.facts.rights.map(({ right }) => right)}
        />
        <TextAreaField
          name="because"
          label={t('desk.pages.correction.because')}
          hint={t('desk.pages.correction.becauseHint')}
          rows={4}
        />
      </VerbForm>
    </VerbPage>
  )
}
