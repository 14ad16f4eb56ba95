import { TextAreaField } from '@/components/desk/fields'
import { TextLink } from '@/components/ui/text-link'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { pathOf } from '../../../../_request/verb-links'
import { t } from '../../../../words'
import { answerUnknown } from '../../actions'

export default async function UnconfirmedPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.unconfirmed.title')
  const intro = (
    <>
      <p>{t('desk.pages.unconfirmed.intro')}</p>
      <p>
        <TextLink href={pathOf(request, 'acceptance')}>{t('desk.pages.unconfirmed.accept')}</TextLink>
      </p>
    </>
  )
  return (
    <VerbPage request={request} title={title} intro={intro}>
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
