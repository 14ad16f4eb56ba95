import { CheckboxField, TextAreaField } from '@/components/desk/fields'
import { ButtonLink } from '@/components/ui/button'
import { openQuestions } from '@/domain/requests/questions'
import { formatDay } from '@/messages/format-day'
import { ClockEffect } from '../../../../_request/clock-effect'
import { rightOptions } from '../../../../_request/options'
import type { RequestPageProps } from '../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { TemplateChoice } from '../../../../_templates/template-choice'
import { pathOf } from '../../../../_request/addresses'
import { rightsFor } from '../../../../_request/verb-obstacle'
import { deskLanguage, t } from '../../../../words'
import { askScope } from '../../actions'

export default async function ClarificationPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.clarification.title')
  const unclear = rightsFor(request, 'clarification')
  const isGdpr = request.facts.rights.some(({ regimes }) => regimes.includes('eu-gdpr'))
  return (
    <VerbPage request={request} title={title} intro={<Intro request={request} />}>
      <VerbForm
        request={request}
        verb="clarification"
        keeps
        action={askScope}
        title={title}
        submit={t('desk.pages.clarification.submit')}
        preview="letter"
      >
        <CheckboxField
          name="rights"
          label={t('desk.pages.clarification.rights')}
          options={rightOptions(unclear)}
          chosen={unclear.length === 1 ? unclear : []}
        />
        <TemplateChoice request={request} stage="question" enter="preview" />
        <TextAreaField
          name="question"
          label={t('desk.pages.clarification.question')}
          hint={t('desk.pages.clarification.questionHint')}
          rows={5}
        />
        {isGdpr && (
          <CheckboxField
            name="largeAmount"
            label={t('common.laws.eu-gdpr')}
            options={[
              {
                value: 'yes',
                label: t('desk.pages.clarification.largeAmount'),
                hint: t('desk.pages.clarification.largeAmountHint'),
              },
            ]}
          />
        )}
      </VerbForm>
    </VerbPage>
  )
}

function Intro({ request }: { request: DeskRequest }) {
  const [open] = openQuestions(request.history, 'clarificationRequested')
  const rights = rightsFor(request, 'clarification')
  return (
    <>
      <p>{t('desk.pages.clarification.intro')}</p>
      {open && rights.length > 0 && (
        <p className="flex flex-wrap items-center gap-4 text-ink">
          {t('desk.pages.clarification.open', { day: formatDay(open.askedOn, deskLanguage) })}
          <ButtonLink href={pathOf(request, 'clarification/answer')}>
            {t('desk.pages.clarification.toAnswer')}
          </ButtonLink>
        </p>
      )}
      <ClockEffect
        request={request}
        verb="clarification"
        event={{ type: 'clarificationRequested', rights, data: {} }}
      />
    </>
  )
}
