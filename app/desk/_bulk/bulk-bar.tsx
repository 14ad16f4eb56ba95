import { Button } from '@/components/ui/button'
import { mayAnywhere } from '@/casework/export-list'
import { needs } from '@/casework/bulk/prepare-run'
import { type BulkAction, bulkActions, chosenAtMost } from '@/domain/requests/bulk-run'
import type { QueueTab } from '@/db/queries/queue-tabs'
import type { StaffActor } from '../../_server/session'
import { listOf } from '../_export/list-address'
import { t } from '../words'

/** To which form the boxes of a list belong. */
export const bulkForm = 'bulk'

type BarProps = {
  actor: StaffActor
  /** The address of this very page, so that what stops a run is said on it. */
  action: string
  /** The list as its address says it, how long it is where that was counted, and what of it is on this page. */
  list: string
  count: number | undefined
  onPage: readonly string[]
  /** What was meant when it was sent before. */
  which?: string | undefined
}

/** What can be done to several requests of a list; on a wide screen it stays in sight beneath them. */
export function BulkBar({ actor, action, list, count, onPage, which }: BarProps) {
  const { tab } = listOf(list)
  const offered = bulkActions.filter((deed) => fits(deed, tab) && mayAnywhere(actor, needs[deed]))
  if (offered.length === 0) return null
  return (
    <section
      aria-label={t('desk.bulk.title')}
      className="z-20 mt-4 border-t-2 border-line bg-paper py-3 sm:sticky sm:bottom-0 print:hidden"
    >
      <form id={bulkForm} action={action} method="post" className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="list" value={list} />
        <input type="hidden" name="onPage" value={onPage.join(' ')} />
        <label htmlFor="chosen" className="text-sm">
          {t('desk.bulk.which')}
        </label>
        <select
          id="chosen"
          name="which"
          defaultValue={which}
          className="min-h-9 max-w-full rounded-md border border-edge bg-surface px-3 py-1 text-sm"
        >
          <option value="ticked">{t('desk.bulk.ticked')}</option>
          <option value="page">{t('desk.bulk.page', { count: onPage.length })}</option>
          {count !== onPage.length && <option value="list">{wholeList(count)}</option>}
        </select>
        {offered.map((deed) => (
          <Button key={deed} kind="small" name="deed" value={deed}>
            {t(`desk.bulk.deeds.${deed}`)}
          </Button>
        ))}
      </form>
    </section>
  )
}

/** What makes no sense for any of a list is not offered there. */
function fits(deed: BulkAction, tab: QueueTab): boolean {
  if (deed === 'unspam') return tab === 'spam'
  if (deed === 'spam' || deed === 'extend') return tab !== 'spam' && tab !== 'done'
  return true
}

function wholeList(count: number | undefined): string {
  if (count === undefined || count > chosenAtMost) return t('desk.bulk.firstOfList', { most: chosenAtMost })
  return t('desk.bulk.list', { count })
}
