import { Panel } from '@/components/desk/panel'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { tagsOf } from '@/db/queries/tags'
import { managedControllers } from '../../../_members/managed'
import { tagAddress } from '../../../_tags/addresses'
import { pageTitle, t } from '../../../words'

export default async function TagSettingsPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const { context, controllers } = await managedControllers()
  const tags = await tagsOf(context.db, context.actor)
  const { done } = await searchParams
  return (
    <>
      <title>{pageTitle(t('desk.tags.title'))}</title>
      {(done === 'made' || done === 'changed') && (
        <div role="status" className="mb-5">
          <Notice tone="good">{t(`desk.tags.${done}`)}</Notice>
        </div>
      )}
      <h1 className="text-2xl font-bold">{t('desk.tags.title')}</h1>
      <p className="mt-2 mb-5 max-w-measure">{t('desk.tags.intro')}</p>
      <div className="space-y-5">
        {controllers.map(({ id, slug, name }) => {
          const theirs = tags.filter(({ controllerId }) => controllerId === id)
          return (
            <Panel key={id} id={`tags-${slug}`} title={name}>
              {theirs.length === 0 && <p>{t('desk.tags.none')}</p>}
              <ul>
                {theirs.map((tag) => (
                  <li key={tag.id} className="py-1">
                    <TextLink href={tagAddress(slug, tag.id)} className="inline-block py-1">
                      <bdi>{tag.name}</bdi>
                    </TextLink>
                    {tag.archivedAt && <span className="text-ink-soft"> {t('desk.tags.isArchived')}</span>}
                  </li>
                ))}
              </ul>
              <p className="mt-4">
                <ButtonLink href={tagAddress(slug, 'new')}>
                  {t('desk.tags.make')}
                  <span className="sr-only">: {name}</span>
                </ButtonLink>
              </p>
            </Panel>
          )
        })}
      </div>
    </>
  )
}
