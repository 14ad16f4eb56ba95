import { notFound } from 'next/navigation'
import { CheckboxField, TextAreaField } from '@/components/desk/fields'
import { lawChoices } from '@/components/request/law-choices'
import { lawIds, partsOf } from '@/domain/regimes/regimes'
import { CorrectionKinds } from '../../../../../_request/correction-kinds'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { readRequest } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { t } from '../../../../../words'
import { correctLaws } from '../../../actions'

export default async function CorrectLawPage({ params, searchParams }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const { right: named } = await searchParams
  const asked = request.facts.rights.find(({ right }) => right === named) ?? notFound()
  const title = t('desk.pages.correction.title')
  const label = t('desk.pages.correction.lawOf', { right: t(`common.rightNames.${asked.right}`) })
  const kinds = <CorrectionKinds request={request} current={`law?right=${asked.right}`} />
  const declared = request.controller.regimes.flatMap((law) => [law, ...partsOf(law).map(({ id }) => id)])
  const near = [...declared, ...asked.regimes, 'default-30d' as const]
  return (
    <VerbPage request={request} title={title} intro={kinds}>
      <VerbForm
        request={request}
        verb="correction"
        action={correctLaws}
        title={title}
        submit={t('desk.pages.correction.submit')}
        preview="changes"
        hidden={{ right: asked.right }}
      >
        <CheckboxField name="regimes" label={label} {...lawChoices(t, lawIds, near)} chosen={asked.regimes} />
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
