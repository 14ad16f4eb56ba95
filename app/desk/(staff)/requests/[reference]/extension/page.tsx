import { extensionReasons } from '@/casework/extend-time-limit'
import { RadioField, TextAreaField } from '@/components/desk/fields'
import { FactList } from '@/components/desk/panel'
import { DayTime } from '@/components/request/day-time'
import { earliest } from '@/domain/calendar/days'
import { RefusalField } from '../../../../_request/refusal-field'
import type { RequestPageProps } from '../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { deskLanguage, t } from '../../../../words'
import { extend } from '../../actions'

export default async function ExtensionPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.extension.title')
  return (
    <VerbPage request={request} title={title} intro={<Intro request={request} />}>
      <VerbForm
        request={request}
        verb="extension"
        action={extend}
        title={title}
        submit={t('desk.pages.extension.submit')}
        preview="letter"
      >
        <RadioField
          name="reason"
          label={t('desk.pages.extension.reason')}
          options={extensionReasons.map((reason) => ({
            value: reason,
            label: t(`desk.pages.extension.${reason}`),
            hint: t(`desk.pages.extension.${reason}Hint`),
          }))}
        />
        <TextAreaField
          name="because"
          label={t('desk.pages.extension.because')}
          hint={t('desk.pages.extension.becauseHint')}
          rows={5}
        />
        <RefusalField request={request} />
      </VerbForm>
    </VerbPage>
  )
}

function Intro({ request: { deadline } }: { request: DeskRequest }) {
  const { legalDueOn, withoutPauseDueOn, extensionNoticeDueOn } = deadline
  const [now, extended] = [legalDueOn ?? withoutPauseDueOn, extendedOn(deadline)]
  const facts = [
    now && { label: t('desk.pages.extension.now'), value: <DayTime day={now} language={deskLanguage} /> },
    extended && {
      label: t('desk.pages.extension.extended'),
      value: <DayTime day={extended} language={deskLanguage} />,
    },
    extensionNoticeDueOn && {
      label: t('deadlines.working.extensionNoticeDueOn'),
      value: <DayTime day={extensionNoticeDueOn} language={deskLanguage} />,
    },
  ].flatMap((fact) => (fact ? [fact] : []))
  return (
    <>
      <p>{t('desk.pages.extension.intro')}</p>
      <p className="text-sm">{t('desk.pages.extension.law')}</p>
      <div className="rounded-md border border-line bg-surface p-4 text-ink">
        {extended ? <FactList facts={facts} /> : t('desk.pages.extension.notPossible')}
      </div>
    </>
  )
}

function extendedOn({ rights }: DeskRequest['deadline']) {
  return earliest(rights.flatMap(({ laws }) => laws).map(({ deadline }) => deadline.ifExtendedDueOn))
}
