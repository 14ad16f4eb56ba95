import { TextAreaField } from '@/components/desk/fields'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { accept } from '../../actions'

export default async function AcceptancePage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.acceptance.title')
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.acceptance.intro')}</p>}>
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
