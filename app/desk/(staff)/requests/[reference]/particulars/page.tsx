import { questionSources } from '@/domain/regimes/question-sources'
import { lawsOfRequest } from '@/domain/requests/laws'
import { CheckboxField, TextAreaField } from '@/components/desk/fields'
import { ButtonLink } from '@/components/ui/button'
import { particulars } from '@/domain/policies/particulars'
import { openQuestions } from '@/domain/requests/questions'
import { formatDay } from '@/messages/format-day'
import { ClockEffect } from '../../../../_request/clock-effect'
import { rightOptions } from '../../../../_request/options'
import { LawSource } from '../../../../_request/law-source'
import type { RequestPageProps } from '../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { pathOf } from '../../../../_request/addresses'
import { rightsFor } from '../../../../_request/verb-obstacle'
import { deskLanguage, t } from '../../../../words'
import { askForParticulars } from '../../actions'

export default async function ParticularsPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.particulars.title')
  const incomplete = rightsFor(request, 'particulars')
  return (
    <VerbPage request={request} title={title} intro={<Intro request={request} />}>
      <VerbForm
        request={request}
        verb="particulars"
        action={askForParticulars}
        title={title}
        submit={t('desk.pages.particulars.submit')}
        preview="letter"
      >
        <CheckboxField
          name="rights"
          label={t('desk.pages.particulars.rights')}
          options={rightOptions(incomplete)}
          chosen={incomplete.length === 1 ? incomplete : []}
        />
        <CheckboxField
          name="missing"
          label={t('desk.pages.particulars.missing')}
          hint={t('desk.pages.particulars.missingHint')}
          options={particulars.map((each) => ({ value: each, label: t(`desk.pages.particulars.missing-${each}`) }))}
        />
        <TextAreaField
          name="question"
          label={t('desk.pages.particulars.question')}
          hint={t('desk.pages.particulars.questionHint')}
          rows={4}
        />
      </VerbForm>
    </VerbPage>
  )
}

function Intro({ request }: { request: DeskRequest }) {
  const [open] = openQuestions(request.history, 'particularsRequested')
  const rights = rightsFor(request, 'particulars')
  if (rights.length === 0) return null
  return (
    <>
      <p>{t('desk.pages.particulars.intro')}</p>
      <LawSource
        sources={questionSources(
          lawsOfRequest({ facts: request.facts, lawOf: request.rule.lawOf }),
          'particularsRequested',
        )}
      />
      {open && (
        <p className="flex flex-wrap items-center gap-4 text-ink">
          {t('desk.pages.particulars.open', { day: formatDay(open.askedOn, deskLanguage) })}
          <ButtonLink href={pathOf(request, 'particulars/answer')}>{t('desk.pages.particulars.toAnswer')}</ButtonLink>
        </p>
      )}
      <ClockEffect
        request={request}
        verb="particulars"
        event={{ type: 'particularsRequested', rights, data: { missing: ['record'] } }}
      />
    </>
  )
}
