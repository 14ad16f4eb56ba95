import { mayDropView } from '@/casework/save-view'
import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { controllersOf } from '@/db/queries/controllers'
import { savedViewsOf } from '@/db/queries/saved-views'
import { currentContext } from '../../../_server/session'
import { viewHref } from '../../_views/addresses'
import { formWords, pageTitle, t } from '../../words'
import { removeView } from './actions'

export default async function ViewsPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const { db, actor } = await currentContext()
  const { done } = await searchParams
  const [views, controllers] = await Promise.all([savedViewsOf(db, actor), controllersOf(db, actor)])
  const title = t('desk.views.title')
  const sharedWith = (id: string | null) => controllers.find((each) => each.id === id)?.name
  return (
    <div className="max-w-measure">
      <title>{pageTitle(title)}</title>
      <BackLink href="/desk" text={t('desk.queue.title')} />
      {done === 'yes' && (
        <div role="status" className="mb-5">
          <Notice tone="good">{t('desk.views.removed')}</Notice>
        </div>
      )}
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 mb-5">{t(views.length === 0 ? 'desk.views.none' : 'desk.views.howTo')}</p>
      <ul className="divide-y divide-line border-y border-line empty:border-0">
        {views.map((view) => (
          <li key={view.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <p>
              <TextLink href={viewHref(view.list)} className="inline-block py-1">
                <bdi>{view.name}</bdi>
              </TextLink>
              {view.controllerId && (
                <span className="block text-sm text-ink-soft">
                  {t('desk.views.sharedAt', { controller: sharedWith(view.controllerId) ?? '' })}
                </span>
              )}
            </p>
            {mayDropView(actor, view) && (
              <ActionForm isBeside action={removeView} words={formWords(title)} hidden={{ viewId: view.id }}>
                <SubmitButton kind="quiet" working={t('desk.shell.working')}>
                  {t('desk.views.remove')}
                  <span className="sr-only"> {view.name}</span>
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
