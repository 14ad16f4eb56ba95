import { CertainField, TextAreaField, TextField } from '@/components/desk/fields'
import { CorrectionKinds } from '../../../../_request/correction-kinds'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { correctReceipt } from '../../actions'

export default async function CorrectionPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.correction.title')
  return (
    <VerbPage request={request} title={title} intro={<CorrectionKinds request={request} current="" />}>
      <VerbForm
        request={request}
        verb="correction"
        action={correctReceipt}
        title={title}
        submit={t('desk.pages.correction.submit')}
        preview="changes"
      >
        <TextField
          name="receivedOn"
          type="date"
          label={t('desk.pages.correction.receivedOn')}
          defaultValue={request.facts.receivedOn}
          width="sm:w-48"
        />
        <CertainField
          name="certainOf"
          about="receivedOn"
          title={t('desk.pages.correction.certain')}
          label={t('desk.pages.correction.really')}
        />
        <TextAreaField
          name="because"
          label={t('desk.pages.correction.because')}
          hint={t('desk.pages.correction.becauseHint')}
          rows={4}
        />
      </VerbForm>
    </VerbPage>
  )
}
