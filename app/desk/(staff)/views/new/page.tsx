import { ActionForm } from '@/components/desk/action-form'
import { RadioField, TextField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { controllersOf } from '@/db/queries/controllers'
import { mayShareViews } from '@/domain/policies/shared-views'
import { currentContext } from '../../../../_server/session'
import { queueHref, readAddress, type SearchParams } from '../../../_queue/queue-address'
import { listToKeep } from '../../../_views/addresses'
import { formWords, t } from '../../../words'
import { keepView } from '../actions'

export default async function NewViewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { db, actor } = await currentContext()
  const { place: _, ...list } = readAddress(await searchParams)
  const shared = (await controllersOf(db, actor)).filter(({ id }) => mayShareViews(actor, id))
  const title = t('desk.views.save')
  return (
    <div className="max-w-measure">
      <BackLink href={queueHref(list)} text={t('desk.queue.title')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 mb-6">{t('desk.views.intro')}</p>
      <ActionForm action={keepView} words={formWords(title)} hidden={{ list: listToKeep(list) }}>
        <TextField name="name" label={t('desk.views.name')} hint={t('desk.views.nameHint')} />
        {shared.length > 0 && (
          <RadioField
            name="shareWith"
            label={t('desk.views.whose')}
            options={[
              { value: '', label: t('desk.views.mine') },
              ...shared.map(({ id, name }) => ({
                value: id,
                label: t('desk.views.everybodyAt', { controller: name }),
              })),
            ]}
            chosen=""
          />
        )}
        <SubmitButton working={t('desk.shell.working')}>{t('desk.views.submit')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
