import { notFound } from 'next/navigation'
import { designatedAnswers } from '@/casework/correct-designated-address'
import { RadioField } from '@/components/desk/fields'
import { lawsCountingByAddress } from '@/domain/requests/deadline-options'
import { CorrectionPage } from '../../../../../_request/correction-page'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { readRequest } from '../../../../../_request/read-request'
import { t } from '../../../../../words'
import { correctDesignated } from '../../../actions'

export default async function CorrectDesignatedAddressPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const [law] = lawsCountingByAddress({ facts: request.facts, lawOf: request.rule.lawOf })
  if (!law) notFound()
  const source = law.timeLimitElsewhere?.source ?? law.timeLimit.source
  return (
    <CorrectionPage request={request} current="address" action={correctDesignated}>
      <RadioField
        name="designated"
        label={t('desk.pages.correction.designated')}
        hint={t('desk.pages.correction.designatedHint', { law: t(`common.laws.${law.id}`), source })}
        options={designatedAnswers.map((answer) => ({
          value: answer,
          label: t(`desk.pages.correction.designated-${answer}`),
        }))}
        chosen={chosenFor(request.facts.designatedAddress)}
      />
    </CorrectionPage>
  )
}

function chosenFor(isDesignated: boolean | null): (typeof designatedAnswers)[number] {
  if (isDesignated === null) return 'not-known'
  return isDesignated ? 'yes' : 'no'
}
