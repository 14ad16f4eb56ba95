import { Reference } from '@/components/request/reference'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { linksOf } from '@/db/queries/related-requests'
import { challenges } from '@/domain/requests/links'
import { t } from '../words'
import { pathOf } from './addresses'
import type { DeskRequest } from './read-request'

/**
 * That somebody challenges how this request was handled and is not answered yet: what is erased meanwhile can be lost to them.
 * @see GDPR Arts 17(3)(e), 18(1)(c)
 */
export async function ChallengeOpen({ request: { context, request } }: { request: DeskRequest }) {
  const links = await linksOf(context.db, context.actor, request)
  const open = links.filter(
    ({ how, when, isOpen }) => isOpen && when === 'later' && challenges.some((each) => each === how),
  )
  if (open.length === 0) return null
  return (
    <div className="mb-6">
      <Notice tone="warn">
        <p>{t('desk.pages.erasure.challenged')}</p>
        <ul className="mt-2 flex flex-wrap gap-3">
          {open.map(({ reference }) => (
            <li key={reference}>
              <TextLink href={pathOf({ reference })}>
                <Reference reference={reference} />
              </TextLink>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
