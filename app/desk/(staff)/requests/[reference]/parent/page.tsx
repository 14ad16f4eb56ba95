import { TextField } from '@/components/desk/fields'
import { ConsentIntro } from '../../../../_request/consent-intro'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { askTheParent } from '../../actions'

export default async function ParentPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.parent.title')
  return (
    <VerbPage request={request} title={title} intro={<ConsentIntro request={request} page="parent" />}>
      <VerbForm
        request={request}
        verb="parent"
        action={askTheParent}
        title={title}
        submit={t('desk.pages.parent.submit')}
        preview="letter"
      >
        <TextField
          name="parentEmail"
          type="email"
          label={t('desk.pages.parent.parentEmail')}
          hint={t('desk.pages.parent.parentEmailHint')}
          defaultValue={request.person?.asked?.parentEmail ?? ''}
        />
      </VerbForm>
    </VerbPage>
  )
}
