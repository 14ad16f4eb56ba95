import { TextAreaField } from '@/components/desk/fields'
import { IntroWithLink } from '../../../../_request/intro-with-link'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { accept } from '../../actions'

export default async function AcceptancePage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.acceptance.title')
  const intro = (
    <IntroWithLink request={request} to="unconfirmed" link={t('desk.pages.acceptance.answer')}>
      <p>{t('desk.pages.acceptance.intro')}</p>
    </IntroWithLink>
  )
  return (
    <VerbPage request={request} title={title} intro={intro}>
      <VerbForm
        request={request}
        verb="acceptance"
        action={accept}
        title={title}
        submit={t('desk.pages.acceptance.submit')}
      >
        <TextAreaField
          name="because"
          label={t('desk.pages.acceptance.because')}
          hint={t('desk.pages.acceptance.becauseHint')}
          rows={4}
        />
      </VerbForm>
    </VerbPage>
  )
}
