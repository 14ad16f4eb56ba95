import { questionSources } from '@/domain/regimes/question-sources'
import { lawsOfRequest } from '@/domain/requests/laws'
import { RadioField, TextAreaField } from '@/components/desk/fields'
import { mayAskAuthorityFor } from '@/domain/policies/authority'
import { openQuestions } from '@/domain/requests/questions'
import { formatDay } from '@/messages/format-day'
import { ClockEffect } from '../../../../_request/clock-effect'
import { proofOptions } from '../../../../_request/options'
import { LawSource } from '../../../../_request/law-source'
import type { RequestPageProps } from '../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { deskLanguage, t } from '../../../../words'
import { askForAuthority } from '../../actions'

export default async function AuthorityPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.authority.title')
  return (
    <VerbPage request={request} title={title} intro={<Intro request={request} />}>
      <VerbForm
        request={request}
        verb="authority"
        action={askForAuthority}
        title={title}
        submit={t('desk.pages.authority.submit')}
        preview="letter"
      >
        <TextAreaField
          name="doubt"
          label={t('desk.pages.authority.doubt')}
          hint={t('desk.pages.authority.doubtHint')}
          rows={4}
        />
        <RadioField
          name="proof"
          label={t('desk.pages.authority.proof')}
          hint={t('desk.pages.authority.proofHint')}
          options={proofOptions()}
        />
      </VerbForm>
    </VerbPage>
  )
}

function Intro({ request }: { request: DeskRequest }) {
  const asked = request.facts.rights.map(({ right }) => right)
  const rights = mayAskAuthorityFor(asked, 'written-authority')
  const [open] = openQuestions(request.history, 'authorityRequested')
  return (
    <>
      <p>{t('desk.pages.authority.intro')}</p>
      <LawSource
        sources={questionSources(
          lawsOfRequest({ facts: request.facts, lawOf: request.rule.lawOf }),
          'authorityRequested',
        )}
      />
      {open && (
        <p className="text-ink">{t('desk.pages.authority.open', { day: formatDay(open.askedOn, deskLanguage) })}</p>
      )}
      <ClockEffect
        request={request}
        verb="authority"
        event={{ type: 'authorityRequested', rights, data: { proof: 'written-authority' } }}
      />
    </>
  )
}
