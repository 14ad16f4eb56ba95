import { TextLink } from '@/components/ui/text-link'
import type { SavedView } from '@/db/queries/saved-views'
import { t } from '../words'
import type { QueueAddress } from '../_queue/queue-address'
import { listToKeep, newViewAddress, viewHref, viewsAddress } from './addresses'

type LinksProps = { views: readonly SavedView[]; list: Pick<QueueAddress, 'tab' | 'filter' | 'order'> }

/** The lists under a name, and where the one that is shown gets one. */
export function ViewLinks({ views, list }: LinksProps) {
  const shown = listToKeep(list)
  const isKept = views.some((view) => view.list === shown)
  const isWorthKeeping = Object.keys(list.filter).some((name) => name !== 'q')
  if (views.length === 0 && !isWorthKeeping) return null
  return (
    <nav aria-label={t('desk.views.title')} className="mt-3 print:hidden">
      <ul className="flex flex-wrap items-center gap-x-4 text-sm">
        {views.map((view) => (
          <li key={view.id}>
            <TextLink
              href={viewHref(view.list)}
              {...(view.list === shown && { 'aria-current': 'page' })}
              className="inline-flex min-h-8 items-center aria-[current]:font-semibold"
            >
              <bdi>{view.name}</bdi>
            </TextLink>
          </li>
        ))}
        {isWorthKeeping && !isKept && (
          <li>
            <TextLink href={newViewAddress(list)} className="inline-flex min-h-8 items-center">
              {t('desk.views.save')}
            </TextLink>
          </li>
        )}
        {views.length > 0 && (
          <li>
            <TextLink href={viewsAddress} className="inline-flex min-h-8 items-center">
              {t('desk.views.manage')}
            </TextLink>
          </li>
        )}
      </ul>
    </nav>
  )
}
