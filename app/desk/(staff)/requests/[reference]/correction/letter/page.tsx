import { notFound } from 'next/navigation'
import { TextField } from '@/components/desk/fields'
import { lawsCountingFromLetter } from '@/domain/requests/deadline-options'
import { CorrectionPage } from '../../../../../_request/correction-page'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { readRequest } from '../../../../../_request/read-request'
import { t } from '../../../../../words'
import { correctLetter } from '../../../actions'

export default async function CorrectLetterDayPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const [law] = lawsCountingFromLetter({ facts: request.facts, lawOf: request.rule.lawOf })
  if (!law) notFound()
  const source = law.extension?.notice?.source ?? law.timeLimit.source
  return (
    <CorrectionPage request={request} current="letter" action={correctLetter}>
      <TextField
        name="letterOn"
        type="date"
        label={t('desk.pages.correction.letterOn')}
        hint={t('desk.pages.correction.letterHint', { law: t(`common.laws.${law.id}`), source })}
        defaultValue={request.facts.letterOn ?? ''}
        width="sm:w-48"
      />
    </CorrectionPage>
  )
}
