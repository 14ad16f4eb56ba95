import { TextAreaField } from '@/components/desk/fields'
import { Notice } from '@/components/ui/notice'
import { signsOf } from '@/domain/policies/unconfirmed'
import { IntroWithLink } from '../../../../_request/intro-with-link'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { deskLanguage, t } from '../../../../words'
import { answerUnknown } from '../../actions'

export default async function UnconfirmedPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.unconfirmed.title')
  const requester = request.person?.requester ?? { telephone: null, postalAddress: null }
  const signs = signsOf({ ...request, requester }).map((sign) => t(`desk.pages.unconfirmed.signs.${sign}`))
  const intro = (
    <IntroWithLink request={request} to="acceptance" link={t('desk.pages.unconfirmed.accept')}>
      <p>{t('desk.pages.unconfirmed.intro')}</p>
    </IntroWithLink>
  )
  return (
    <VerbPage request={request} title={title} intro={intro}>
      {signs.length > 0 && (
        <div className="mb-6">
          <Notice>
            {t('desk.pages.unconfirmed.shown', { signs: new Intl.ListFormat(deskLanguage).format(signs) })}
          </Notice>
        </div>
      )}
      <VerbForm
        request={request}
        verb="unconfirmed"
        action={answerUnknown}
        title={title}
        submit={t('desk.pages.unconfirmed.submit')}
        preview="letter"
      >
        <TextAreaField
          name="because"
          label={t('desk.pages.unconfirmed.because')}
          hint={t('desk.pages.unconfirmed.becauseHint')}
          rows={4}
        />
      </VerbForm>
    </VerbPage>
  )
}
