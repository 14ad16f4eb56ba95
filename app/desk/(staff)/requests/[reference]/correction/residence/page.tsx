import { SelectField, TextAreaField } from '@/components/desk/fields'
import { holidayCountries } from '@/domain/calendar/public-holidays'
import { CorrectionKinds } from '../../../../../_request/correction-kinds'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { readRequest } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { t } from '../../../../../words'
import { correctPlace } from '../../../actions'

export default async function CorrectResidencePage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.correction.title')
  return (
    <VerbPage request={request} title={title} intro={<CorrectionKinds request={request} current="residence" />}>
      <VerbForm
        request={request}
        verb="correction"
        action={correctPlace}
        title={title}
        submit={t('desk.pages.correction.submit')}
        preview="changes"
      >
        <SelectField
          name="residence"
          label={t('desk.pages.correction.residenceField')}
          hint={t('desk.pages.correction.residenceHint')}
          options={placeOptions()}
          defaultValue={request.facts.residence ?? ''}
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

/** Of countries whose parts have laws of their own, the parts as well. */
function placeOptions() {
  const places = holidayCountries().flatMap(({ code, name, regions }) => {
    const parts = code === 'US' || code === 'CA' ? regions : []
    const named = parts.map((part) => ({ value: part.code, label: `${name}: ${part.name}` }))
    return [{ value: code, label: name }, ...named]
  })
  return [{ value: '', label: t('desk.pages.correction.residenceUnknown') }, ...places]
}
