import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { unansweredStillHere } from '@/db/queries/still-here'
import { formatDay } from '@/messages/format-day'
import { currentContext } from '../../../_server/session'
import { deskLanguage, formWords, pageTitle, t } from '../../words'
import { sayHere } from './actions'

export default async function StillHerePage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const { db, actor } = await currentContext()
  const { done } = await searchParams
  const open = await unansweredStillHere(db, actor)
  const title = t('desk.stillHere.title')
  return (
    <div className="max-w-measure">
      <title>{pageTitle(title)}</title>
      <BackLink href="/desk" text={t('desk.queue.title')} />
      {done === 'yes' && (
        <div role="status" className="mb-5">
          <Notice tone="good">{t('desk.stillHere.done')}</Notice>
        </div>
      )}
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 mb-5">{t('desk.stillHere.intro')}</p>
      {open.length === 0 && <p>{t('desk.stillHere.none')}</p>}
      <ul className="divide-y divide-line border-y border-line empty:border-0">
        {open.map(({ controllerId, name: controller, askedOn }) => (
          <li key={controllerId} className="space-y-3 py-4">
            <p>{t('desk.stillHere.asked', { controller, day: formatDay(askedOn, deskLanguage) })}</p>
            <ActionForm isBeside action={sayHere} words={formWords(title)} hidden={{ controllerId }}>
              <SubmitButton working={t('desk.shell.working')}>
                {t('desk.stillHere.confirm')}
                <span className="sr-only"> {t('desk.stillHere.of', { controller })}</span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </div>
  )
}
