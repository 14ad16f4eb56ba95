import { TextAreaField } from '@/components/desk/fields'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { TemplateChoice } from '../../../../_templates/template-choice'
import { t } from '../../../../words'
import { write } from '../../actions'

export default async function MessagePage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.message.title')
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.message.intro')}</p>}>
      <VerbForm
        request={request}
        verb="message"
        keeps
        action={write}
        title={title}
        submit={t('desk.pages.message.submit')}
        preview="letter"
      >
        <TemplateChoice request={request} stage="message" enter="preview" />
        <TextAreaField name="text" label={t('desk.pages.message.text')} rows={12} />
      </VerbForm>
    </VerbPage>
  )
}
