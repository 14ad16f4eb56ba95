import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { CheckboxField, TextField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { tagsOf } from '@/db/queries/tags'
import { managedController } from '../../../../../_members/managed'
import { tagsAddress } from '../../../../../_tags/addresses'
import { formWords, t } from '../../../../../words'
import { make, save } from '../../actions'

type Props = { params: Promise<{ slug: string; tagId: string }> }

export default async function TagPage({ params }: Props) {
  const { slug, tagId } = await params
  const { context, controller } = await managedController(slug)
  const tags = await tagsOf(context.db, context.actor)
  const found = tags.find(({ id, controllerId }) => id === tagId && controllerId === controller.id)
  const tag = tagId === 'new' ? undefined : (found ?? notFound())
  const title = tag ? t('desk.tags.changeTitle', { tag: tag.name }) : t('desk.tags.make')
  return (
    <div className="max-w-measure">
      <BackLink href={tagsAddress} text={t('desk.tags.title')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-1 mb-6 text-ink-soft">
        <bdi>{controller.name}</bdi>
      </p>
      <ActionForm
        action={tag ? save : make}
        words={formWords(title)}
        hidden={{ controller: slug, ...(tag && { tagId: tag.id }) }}
      >
        <TextField
          name="name"
          label={t('desk.tags.name')}
          hint={t('desk.tags.nameHint')}
          defaultValue={tag?.name}
          autoComplete="off"
        />
        {tag && (
          <CheckboxField
            name="archived"
            label={t('desk.tags.archive')}
            chosen={tag.archivedAt ? ['yes'] : []}
            options={[{ value: 'yes', label: t('desk.tags.archived'), hint: t('desk.tags.archivedHint') }]}
          />
        )}
        <SubmitButton working={t('desk.shell.working')}>{t('desk.tags.save')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
