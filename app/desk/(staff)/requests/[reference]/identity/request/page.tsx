import { questionSources } from '@/domain/regimes/question-sources'
import { lawsOfRequest } from '@/domain/requests/laws'
import { RadioField, TextAreaField } from '@/components/desk/fields'
import { ShownFor } from '@/components/desk/shown-for'
import { ClockEffect } from '../../../../../_request/clock-effect'
import { methodOptions } from '../../../../../_request/options'
import { LawSource } from '../../../../../_request/law-source'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { t } from '../../../../../words'
import { askProof } from '../../../actions'

export default async function IdentityRequestPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.identityRequest.title')
  return (
    <VerbPage request={request} title={title} intro={<Intro request={request} />}>
      <VerbForm
        request={request}
        verb="identity-request"
        action={askProof}
        title={title}
        submit={t('desk.pages.identityRequest.submit')}
        preview="letter"
      >
        <TextAreaField
          name="doubt"
          label={t('desk.pages.identityRequest.doubt')}
          hint={t('desk.pages.identityRequest.doubtHint')}
          rows={4}
        />
        <RadioField
          name="method"
          label={t('desk.pages.identityRequest.method')}
          hint={t('desk.pages.identityRequest.methodHint')}
          options={methodOptions()}
        />
        <ShownFor values={['document']}>
          <TextAreaField
            name="nothingLess"
            label={t('desk.pages.identityRequest.nothingLess')}
            hint={t('desk.pages.identityRequest.nothingLessHint')}
            rows={3}
          />
        </ShownFor>
      </VerbForm>
    </VerbPage>
  )
}

function Intro({ request }: { request: DeskRequest }) {
  const rights = request.facts.rights.map(({ right }) => right)
  return (
    <>
      <p>{t('desk.pages.identityRequest.intro')}</p>
      <LawSource
        sources={questionSources(
          lawsOfRequest({ facts: request.facts, lawOf: request.rule.lawOf }),
          'identityRequested',
        )}
      />
      <ClockEffect
        request={request}
        verb="identity-request"
        event={{ type: 'identityRequested', rights, data: { method: 'account' } }}
      />
    </>
  )
}
