import { RadioField } from '@/components/desk/fields'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { readRequest } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { tagsOn } from '../../../../../_tags/tags-of-request'
import { t } from '../../../../../words'
import { takeTag } from '../../../actions'

export default async function TagRemovalPage({ params, searchParams }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const { tag } = await searchParams
  const title = t('desk.tags.takeTitle')
  const options = tagsOn(request).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <VerbPage request={request} title={title}>
      <VerbForm request={request} verb="untag" action={takeTag} title={title} submit={t('desk.tags.take')}>
        {options.length > 0 ? (
          <RadioField
            name="tagId"
            label={t('desk.tags.tag')}
            options={options}
            chosen={typeof tag === 'string' ? tag : undefined}
          />
        ) : (
          <p>{t('desk.tags.noneOn')}</p>
        )}
      </VerbForm>
    </VerbPage>
  )
}
