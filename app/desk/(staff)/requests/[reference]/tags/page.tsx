import { SelectField } from '@/components/desk/fields'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { tagsToPut } from '../../../../_tags/tags-of-request'
import { t } from '../../../../words'
import { putTag } from '../../actions'

export default async function TagsPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.tags.putTitle')
  const options = tagsToPut(request).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.tags.putIntro')}</p>}>
      <VerbForm request={request} verb="tag" action={putTag} title={title} submit={t('desk.tags.put')}>
        {options.length > 0 ? (
          <SelectField name="tagId" label={t('desk.tags.tag')} options={options} />
        ) : (
          <p>{t('desk.tags.noneLeft')}</p>
        )}
      </VerbForm>
    </VerbPage>
  )
}
