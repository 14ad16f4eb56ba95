import { SelectField } from '@/components/desk/fields'
import { holidayCountries } from '@/domain/calendar/public-holidays'
import { CorrectionPage } from '../../../../../_request/correction-page'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { readRequest } from '../../../../../_request/read-request'
import { t } from '../../../../../words'
import { correctPlace } from '../../../actions'

export default async function CorrectResidencePage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  return (
    <CorrectionPage request={request} current="residence" action={correctPlace}>
      <SelectField
        name="residence"
        label={t('desk.pages.correction.residenceField')}
        hint={t('desk.pages.correction.residenceHint')}
        options={placeOptions()}
        defaultValue={request.facts.residence ?? ''}
      />
    </CorrectionPage>
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
