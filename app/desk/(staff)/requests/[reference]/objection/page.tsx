import { TextAreaField, TextField } from '@/components/desk/fields'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { answerObjection } from '../../actions'

export default async function ObjectionPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.objection.title')
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.objection.intro')}</p>}>
      <VerbForm
        request={request}
        verb="objection"
        action={answerObjection}
        title={title}
        submit={t('desk.pages.objection.submit')}
        preview="letter"
      >
        <TextField
          name="on"
          type="date"
          label={t('desk.pages.objection.on')}
          defaultValue={request.today}
          width="sm:w-48"
        />
        <TextAreaField
          name="text"
          label={t('desk.pages.objection.text')}
          defaultValue={t('desk.pages.objection.standard')}
          rows={6}
        />
      </VerbForm>
    </VerbPage>
  )
}
