import { RadioField, TextAreaField } from '@/components/desk/fields'
import { identityCodeDays, identityCodeOf } from '@/domain/requests/identity-code'
import { identityCodeWays } from '@/domain/requests/identity-events'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { t } from '../../../../../words'
import { sendIdentityCode } from '../../../identity-code-actions'

/** A one-time code to contact details that the organisation had before the request, never to any that came with it. */
export default async function IdentityCodePage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.identityCode.title')
  return (
    <VerbPage request={request} title={title} intro={<Intro request={request} />}>
      <VerbForm
        request={request}
        verb="identity-code"
        action={sendIdentityCode}
        title={title}
        submit={t('desk.pages.identityCode.submit')}
      >
        <RadioField
          name="by"
          label={t('desk.pages.identityCode.by')}
          options={identityCodeWays.map((way) => ({
            value: way,
            label: t(`desk.pages.identityCode.${way}`),
            hint: t(`desk.pages.identityCode.${way}Hint`, { days: identityCodeDays[way] }),
          }))}
        />
        <TextAreaField
          name="sentTo"
          label={t('desk.pages.identityCode.sentTo')}
          hint={t('desk.pages.identityCode.sentToHint')}
          rows={3}
        />
      </VerbForm>
    </VerbPage>
  )
}

function Intro({ request: { history, now } }: { request: DeskRequest }) {
  const code = identityCodeOf(history, now)
  return (
    <>
      <p>{t('desk.pages.identityCode.intro')}</p>
      {code && <p>{t('desk.pages.identityCode.standing', { standing: code.standing })}</p>}
    </>
  )
}
