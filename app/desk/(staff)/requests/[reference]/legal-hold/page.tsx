import { TextAreaField } from '@/components/desk/fields'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { hold } from '../../actions'

export default async function LegalHoldPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.legalHold.title')
  const intro = <p>{t('desk.pages.legalHold.intro', { law: t('desk.pages.legalHold.law') })}</p>
  return (
    <VerbPage request={request} title={title} intro={intro}>
      <VerbForm
        request={request}
        verb="legal-hold"
        action={hold}
        title={title}
        submit={t('desk.pages.legalHold.submit')}
      >
        <TextAreaField name="because" label={t('desk.pages.legalHold.because')} rows={4} />
      </VerbForm>
    </VerbPage>
  )
}
