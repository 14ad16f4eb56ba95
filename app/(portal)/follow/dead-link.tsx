import { ButtonLink } from '@/components/ui/button'
import { showPage, type Visit } from '../../_server/visit'

/** What a link leads to that is none (404) or opens nothing any more (410), with the way to a new one where there is one. */
export async function showDeadLink(visit: Visit, status: 404 | 410, isRenewable = false): Promise<Response> {
  const { t } = visit
  const title = t('follow.link.deadTitle')
  const content = (
    <div className="max-w-measure space-y-6">
      <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
      <p>{t('follow.link.dead')}</p>
      {isRenewable && (
        <p>
          <ButtonLink href="/follow">{t('follow.link.deadNext')}</ButtonLink>
        </p>
      )}
    </div>
  )
  return showPage(visit, { title, content }, { status })
}
