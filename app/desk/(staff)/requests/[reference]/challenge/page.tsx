import { randomUUID } from 'node:crypto'
import { RadioField, TextAreaField } from '@/components/desk/fields'
import { challengesGiven } from '@/domain/policies/challenges'
import { type Challenge, challenges } from '@/domain/requests/links'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { ReceiptFields } from '../../../../_request/receipt-fields'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { deskLanguage, t } from '../../../../words'
import { challenge } from '../../actions'

export default async function ChallengePage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.challenge.title')
  const given = challengesGiven(request.facts.rights, request.today)
  const options = challenges.map((how) => ({
    value: how,
    label: t(`desk.pages.challenge.how-${how}`),
    hint: t(`desk.pages.challenge.hint-${how}`),
  }))
  return (
    <VerbPage request={request} title={title} intro={<Intro given={given} />}>
      <VerbForm
        request={request}
        verb="challenge"
        action={challenge}
        title={title}
        submit={t('desk.pages.challenge.submit')}
        hidden={{ once: randomUUID() }}
      >
        <RadioField name="how" label={t('desk.pages.challenge.how')} options={options} chosen={given[0] ?? 'review'} />
        <ReceiptFields receivedOn={t('desk.pages.challenge.receivedOn')} channel={t('desk.pages.challenge.channel')} />
        <TextAreaField
          name="words"
          label={t('desk.pages.challenge.words')}
          hint={t('desk.pages.challenge.wordsHint')}
          rows={8}
        />
      </VerbForm>
    </VerbPage>
  )
}

/** What the law gives is ticked, and said; the letter may be something else all the same. */
function Intro({ given }: { given: readonly Challenge[] }) {
  const named = given.filter((how) => how !== 'review').map((how) => t(`desk.pages.challenge.given-${how}`))
  return (
    <>
      <p>{t('desk.pages.challenge.intro')}</p>
      {named.length > 0 && (
        <p>{t('desk.pages.challenge.given', { given: new Intl.ListFormat(deskLanguage).format(named) })}</p>
      )}
    </>
  )
}
