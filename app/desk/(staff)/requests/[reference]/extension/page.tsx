import { CertainField, CheckboxField, TextAreaField, TextField } from '@/components/desk/fields'
import { DayTime } from '@/components/request/day-time'
import { listed } from '@/components/request/step-sentence'
import { earliest } from '@/domain/calendar/days'
import { groundsForMoreTime } from '@/domain/policies/grounds-for-more-time'
import { namesItsDay } from '@/domain/regimes/extensions'
import { canHaveMoreTime, lawsOfMoreTime, moreTimeOfTheRest } from '@/domain/requests/more-time'
import type { Right } from '@/domain/rights'
import { ClockEffect } from '../../../../_request/clock-effect'
import { RefusalField } from '../../../../_request/refusal-field'
import { LawSource } from '../../../../_request/law-source'
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
        keeps
        action={extend}
        title={title}
        submit={t('desk.pages.extension.submit')}
        preview="letter"
      >
        <GroundField request={request} />
        <TextAreaField
          name="because"
          label={t('desk.pages.extension.because')}
          hint={t('desk.pages.extension.becauseHint')}
          rows={5}
        />
        <NamedDayField request={request} />
        <RefusalField request={request} />
      </VerbForm>
    </VerbPage>
  )
}

/** The grounds in the laws of what is left, each with its articles; nothing where no law lists any. */
function GroundField({ request }: { request: DeskRequest }) {
  const grounds = groundsForMoreTime(lawsOfMoreTime(request))
  if (grounds.length === 0) return null
  return (
    <CheckboxField
      name="grounds"
      label={t('desk.pages.extension.grounds')}
      options={grounds.map(({ ground, articles }) => ({
        value: ground,
        label: t(`desk.pages.extension.${ground}`),
        hint: t('desk.pages.extension.groundHint', {
          hint: t(`desk.pages.extension.${ground}Hint`),
          articles: articles.join('; '),
        }),
      }))}
    />
  )
}

/** Where a law leaves the new day to the organisation. */
function NamedDayField({ request }: { request: DeskRequest }) {
  const leaving = lawsOfMoreTime(request).filter(namesItsDay)
  if (leaving.length === 0) return null
  const laws = listed(
    leaving.map(({ id }) => t(`common.laws.${id}`)),
    deskLanguage,
  )
  return (
    <>
      <TextField
        name="until"
        type="date"
        label={t('desk.pages.extension.until')}
        hint={t('desk.pages.extension.untilHint', { laws })}
        width="sm:w-48"
      />
      <CertainField
        name="certainOf"
        about="until"
        title={t('desk.pages.extension.certain')}
        label={t('desk.pages.extension.really')}
      />
    </>
  )
}

function Intro({ request }: { request: DeskRequest }) {
  const given = canHaveMoreTime(request)
  const noticeDueOn = earliest(given.map((each) => each.noticeDueOn))
  const rights = given.map(({ right }) => right)
  const others = moreTimeOfTheRest(request).flatMap(({ right }) => (rights.includes(right) ? [] : right))
  return (
    <>
      <p>{t('desk.pages.extension.intro')}</p>
      <LawSource sources={lawsOfMoreTime(request).flatMap(({ extension }) => extension?.source ?? [])} />
      {noticeDueOn && (
        <p className="text-ink">
          {t('deadlines.working.extensionNoticeDueOn')} <DayTime day={noticeDueOn} language={deskLanguage} />
        </p>
      )}
      {rights.length > 0 && others.length > 0 && (
        <p className="text-ink">{t('desk.pages.extension.notFor', { rights: namesOf(others) })}</p>
      )}
      <ClockEffect request={request} verb="extension" event={{ type: 'extended', rights, data: {} }} />
    </>
  )
}

function namesOf(rights: readonly Right[]): string {
  return listed(
    rights.map((right) => t(`common.rightNames.${right}`)),
    deskLanguage,
  )
}
