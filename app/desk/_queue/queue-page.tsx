import { ErrorSummary } from '@/components/ui/error-summary'
import { ButtonLink } from '@/components/ui/button'
import { Tabs } from '@/components/desk/tabs'
import { TextLink } from '@/components/ui/text-link'
import { mayAnywhere } from '@/casework/export-list'
import { queueTabs } from '@/db/queries/queue'
import { mayAt } from '@/domain/policies/permissions'
import { exportHref } from '../_export/list-address'
import { QueueNews } from '../_live/queue-news'
import { logAddress } from '../_request/addresses'
import { ViewLinks } from '../_views/view-links'
import { formWords, t } from '../words'
import { countSentence, countText } from './count-text'
import { EmptyQueue } from './empty-queue'
import { FilterForm } from './filter-form'
import { FoundElsewhere } from './found-elsewhere'
import { PageLinks } from './page-links'
import { queueHref } from './queue-address'
import { QueueList } from './queue-list'
import type { Queue } from './read-queue'
import type { Sent } from './sent'

export function QueuePage({ sent, ...queue }: Queue & { sent: Sent | undefined }) {
  const { actor, asked, tab, filter, order, place, counts, controllers, people, now, views, rows } = queue
  const words = formWords(t('desk.queue.title'))
  return (
    <>
      <title>{sent ? words.errorTitle : words.title}</title>
      <ErrorSummary title={words.problems} problems={sent?.problems ?? []} />
      <Heading mayLog={controllers.some(({ id }) => mayAt(actor, 'log', id))} />
      <QueueTabs {...queue} />
      <FilterForm {...{ tab: asked, filter, order, controllers, ...people }} />
      <ViewLinks views={views} list={{ tab: asked, filter, order }} />
      <QueueNews now={now} address={{ tab: asked, filter, order, place }} />
      <p role="status" className="mt-4 text-sm text-ink-soft">
        {countSentence(tab, counts)}
      </p>
      {rows.length === 0 ? (
        <EmptyQueue {...queue} />
      ) : (
        <>
          {filter.q && <FoundElsewhere counts={counts} tab={tab} filter={filter} />}
          <QueueList {...queue} sent={sent} />
        </>
      )}
      <Onward {...queue} />
    </>
  )
}

function Onward({ actor, rows, tab, filter, order, place, previous, next }: Queue) {
  return (
    <p className="mt-4 flex flex-wrap gap-6 print:hidden">
      <PageLinks {...{ tab, filter, order, place, previous, next }} />
      {rows.length > 0 && mayAnywhere(actor, 'export') && (
        <TextLink href={exportHref({ tab, filter, order })}>{t('desk.export.link')}</TextLink>
      )}
    </p>
  )
}

function QueueTabs({ counts, tab, filter, order }: Queue) {
  return (
    <Tabs
      label={t('desk.queue.tabs')}
      tabs={queueTabs.map((each) => ({
        href: queueHref({ tab: each, filter, order }),
        text: t(`desk.queue.${each}`),
        ...(counts && { count: countText(each, counts[each]) }),
        isCurrent: each === tab,
      }))}
    />
  )
}

function Heading({ mayLog }: { mayLog: boolean }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-4">
      <h1 className="text-2xl font-bold">{t('desk.queue.title')}</h1>
      {mayLog && (
        <ButtonLink kind="quiet" href={logAddress}>
          {t('desk.log.title')}
        </ButtonLink>
      )}
    </div>
  )
}
