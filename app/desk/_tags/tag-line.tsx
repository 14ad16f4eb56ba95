import { TagList } from '@/components/desk/tag-list'
import { TextLink } from '@/components/ui/text-link'
import { pathOf } from '../_request/addresses'
import type { DeskRequest } from '../_request/read-request'
import { t } from '../words'
import { tagsOn, tagsToPut } from './tags-of-request'

/** The tags of a request, and the ways to put one on and to take one off; nothing where the organisation has none. */
export function TagLine({ request }: { request: DeskRequest }) {
  const mayTag = request.may('tag') && !request.dossier.forgottenAt
  const tags = tagsOn(request).map(({ id, name }) => ({
    name,
    remove: mayTag
      ? { href: pathOf(request, `tags/removal?tag=${id}`), text: t('desk.tags.takeOff', { tag: name }) }
      : undefined,
  }))
  const canPut = mayTag && tagsToPut(request).length > 0
  if (tags.length === 0 && !canPut) return null
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {tags.length > 0 && <TagList label={t('desk.tags.title')} tags={tags} />}
      {canPut && (
        <TextLink href={pathOf(request, 'tags')} className="text-sm print:hidden">
          {t('desk.tags.putTitle')}
        </TextLink>
      )}
    </div>
  )
}
