import { notFound } from 'next/navigation'
import { CheckboxField } from '@/components/desk/fields'
import { lawChoices } from '@/components/request/law-choices'
import { lawIds, partsOf } from '@/domain/regimes/regimes'
import { CorrectionPage } from '../../../../../_request/correction-page'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { readRequest } from '../../../../../_request/read-request'
import { t } from '../../../../../words'
import { correctLaws } from '../../../actions'

export default async function CorrectLawPage({ params, searchParams }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const { right: named } = await searchParams
  const asked = request.facts.rights.find(({ right }) => right === named) ?? notFound()
  const label = t('desk.pages.correction.lawOf', { right: t(`common.rightNames.${asked.right}`) })
  const declared = request.controller.regimes.flatMap((law) => [law, ...partsOf(law).map(({ id }) => id)])
  const near = [...declared, ...asked.regimes, 'default-30d' as const]
  return (
    <CorrectionPage
      request={request}
      current={`law?right=${asked.right}`}
      action={correctLaws}
      hidden={{ right: asked.right }}
    >
      <CheckboxField
        name="regimes"
        label={label}
        {...lawChoices(t, lawIds, near, request.today)}
        chosen={asked.regimes}
      />
    </CorrectionPage>
  )
}
