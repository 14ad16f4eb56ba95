import { CheckboxField, RadioField } from '@/components/desk/fields'
import { keptMonthsOf } from '@/db/queries/retention'
import { forgottenFrom } from '@/domain/policies/retention'
import { forgottenByHand } from '@/domain/requests/retention-events'
import { formatDay } from '@/messages/format-day'
import type { RequestPageProps } from '../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { deskLanguage, t } from '../../../../words'
import { forget } from '../../actions'

export default async function ForgetPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.forget.title')
  return (
    <VerbPage request={request} title={title} intro={<Intro request={request} />}>
      <VerbForm
        request={request}
        verb="forget"
        action={forget}
        title={title}
        submit={t('desk.pages.forget.submit')}
        destroys
      >
        <RadioField
          name="because"
          label={t('desk.pages.forget.because')}
          hint={t('desk.pages.forget.becauseHint')}
          options={forgottenByHand.map((because) => ({ value: because, label: t(`desk.pages.forget.${because}`) }))}
        />
        <CheckboxField
          name="confirmed"
          label={t('desk.pages.forget.certain')}
          options={[{ value: 'yes', label: t('desk.pages.forget.confirmed') }]}
        />
      </VerbForm>
    </VerbPage>
  )
}

/** What is destroyed and what remains, and when that would happen by itself. */
async function Intro({ request }: { request: DeskRequest }) {
  const { facts, dossier, context } = request
  if (facts.state !== 'closed' || dossier.forgottenAt) return null
  const from = forgottenFrom(facts, await keptMonthsOf(context.db, context.actor, request.request))
  return (
    <>
      <p className="font-semibold text-ink">{t('desk.pages.forget.destroys')}</p>
      <p>{t('desk.pages.forget.remains')}</p>
      <p>
        {from ? t('desk.pages.forget.byItself', { day: formatDay(from, deskLanguage) }) : t('desk.pages.forget.never')}
      </p>
    </>
  )
}
