import { TextAreaField } from '@/components/desk/fields'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { note } from '../../actions'

export default async function NotePage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.note.title')
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.note.intro')}</p>}>
      <VerbForm request={request} verb="note" keeps action={note} title={title} submit={t('desk.pages.note.submit')}>
        <TextAreaField name="text" label={t('desk.pages.note.text')} />
      </VerbForm>
    </VerbPage>
  )
}
