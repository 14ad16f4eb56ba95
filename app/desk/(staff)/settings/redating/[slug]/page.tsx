import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { findRedating, type LineCursor, listRedatingLines } from '@/db/queries/redatings'
import { parseDay } from '@/domain/calendar/days'
import { RedatingList } from '../../../../_settings/redating-list'
import { RedatingStanding } from '../../../../_settings/redating-standing'
import { reviewedController } from '../../../../_settings/reviewed-controller'
import { pageTitle, t } from '../../../../words'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | undefined>> }

export default async function RedatingPage({ params, searchParams }: Props) {
  const { context, controller } = await reviewedController((await params).slug)
  const { saved, savedNone, after } = await searchParams
  const { db, actor } = context
  const redating = await findRedating(db, actor, controller.id)
  const page = redating && (await listRedatingLines(db, actor, redating.id, cursorIn(after)))
  const title = t('desk.redating.title')
  return (
    <>
      {redating?.state !== 'ready' && <title>{pageTitle(title)}</title>}
      <BackLink href="/desk" text={t('desk.shell.queue')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-1 mb-5 text-ink-soft">
        <bdi>{controller.name}</bdi>
      </p>
      {(saved ?? savedNone) && (
        <div role="status" className="mb-5">
          <Notice tone="good">
            {saved
              ? t('desk.redating.saved', { version: saved })
              : t('desk.redating.savedNone', { version: savedNone ?? '' })}
          </Notice>
        </div>
      )}
      {redating ? (
        <RedatingStanding redating={redating} controller={controller} title={title} />
      ) : (
        <p>{t('desk.redating.none')}</p>
      )}
      {page && page.lines.length > 0 && <RedatingList {...page} slug={controller.slug} isFirst={after === undefined} />}
    </>
  )
}

/** `2026-04-07~<id>`, without a day where the clock stands still; anything else is the first page. */
function cursorIn(after: string | undefined): LineCursor | undefined {
  const [day = '', id = ''] = after?.split('~') ?? []
  return /^[0-9a-f-]{36}$/.test(id) ? { day: parseDay(day) ?? null, id } : undefined
}
