import { RadioField, TextAreaField } from '@/components/desk/fields'
import { latenessReasons } from '@/domain/requests/lateness-reasons'
import { requestFigures } from '@/domain/requests/request'
import { formatDay } from '@/messages/format-day'
import type { RequestPageProps } from '../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { deskLanguage, t } from '../../../../words'
import { explainLate } from '../../actions'

export default async function LatenessPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.lateness.title')
  return (
    <VerbPage request={request} title={title} intro={<Late request={request} />}>
      <VerbForm
        request={request}
        verb="lateness"
        action={explainLate}
        title={title}
        submit={t('desk.pages.lateness.submit')}
      >
        <RadioField
          name="reason"
          label={t('desk.pages.lateness.reason')}
          options={latenessReasons.map((reason) => ({ value: reason, label: t(`desk.latenessReasons.${reason}`) }))}
        />
        <TextAreaField
          name="because"
          label={t('desk.shell.optional', { label: t('desk.pages.lateness.because') })}
          hint={t('desk.pages.lateness.becauseHint')}
          rows={4}
        />
      </VerbForm>
    </VerbPage>
  )
}

function Late({ request: { history, rule } }: { request: DeskRequest }) {
  const { answeredOn, answerDueOn } = requestFigures(history, rule)
  const day = answerDueOn && formatDay(answerDueOn, deskLanguage)
  return (
    <>
      {day && (
        <p>
          {answeredOn
            ? t('desk.pages.lateness.late', { on: formatDay(answeredOn, deskLanguage), day })
            : t('desk.pages.lateness.overdue', { day })}
        </p>
      )}
      <p>{t('desk.pages.lateness.intro')}</p>
    </>
  )
}
