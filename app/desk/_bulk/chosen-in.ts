import { referencesOnList } from '@/db/queries/queue-references'
import { chosenAtMost } from '@/domain/requests/bulk-run'
import type { DeskContext } from '../../_server/session'
import { listOf } from '../_export/list-address'

/** What a form of the queue says of which requests it means. */
type Choice = { which: string; list: string; onPage: string; chosen: string[] }

/** Which requests a form of the queue means: those ticked, all on its page, or the first of its list as it is now. */
export async function chosenIn(
  { db, actor, keyring }: Pick<DeskContext, 'db' | 'actor' | 'keyring'>,
  { which, list, onPage, chosen }: Choice,
): Promise<{ tab: string; chosen: string[] }> {
  const { tab, filter, order } = listOf(list)
  if (which === 'page') return { tab, chosen: onPage.split(' ').filter(Boolean) }
  if (which !== 'list') return { tab, chosen }
  return { tab, chosen: await referencesOnList(db, actor, keyring, { ...filter, tab, order, most: chosenAtMost }) }
}
