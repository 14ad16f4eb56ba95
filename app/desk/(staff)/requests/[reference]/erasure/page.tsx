import { RadioField, TextAreaField } from '@/components/desk/fields'
import { ChallengeOpen } from '../../../../_request/challenge-open'
import { CopyStanding } from '../../../../_request/copy-standing'
import type { RequestPageProps } from '../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { copyUntil } from '@/domain/policies/erasure-after-collection'
import { notAwaitedReasons } from '@/domain/policies/not-awaited-reasons'
import { t } from '../../../../words'
import { notWait } from '../../actions'

export default async function ErasurePage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.erasure.title')
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.erasure.intro')}</p>}>
      <ChallengeOpen request={request} />
      <CopyStanding request={request} />
      <VerbForm request={request} verb="erasure" action={notWait} title={title} submit={t('desk.pages.erasure.submit')}>
        <RadioField
          name="because"
          label={t('desk.pages.erasure.because')}
          options={reasonsOf(request).map((value) => ({
            value,
            label: t(`desk.pages.erasure.reasons.${value}`),
            hint: t(`desk.pages.erasure.hints.${value}`),
          }))}
        />
        <TextAreaField
          name="text"
          label={t('desk.pages.erasure.text')}
          hint={t('desk.pages.erasure.textHint')}
          rows={4}
        />
      </VerbForm>
    </VerbPage>
  )
}

/** That it was never collected can be said only once its time is over. */
function reasonsOf({ history, facts, today }: DeskRequest) {
  const isOver = copyUntil(history, facts, today)?.isOver ?? false
  return notAwaitedReasons.filter((reason) => reason !== 'never-collected' || isOver)
}
