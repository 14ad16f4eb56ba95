import { referencesOnList } from '@/db/queries/queue-references'
import { chosenAtMost } from '@/domain/requests/bulk-run'
import type { DeskContext } from '../../_server/session'
import { listOf } from '../_export/list-address'

/** Which requests a form of the queue means: those ticked, all on its page, or the first of its list as it is now. */
export async function chosenIn(
  { db, actor, keyring }: Pick<DeskContext, 'db' | 'actor' | 'keyring'>,
  typed: Record<string, string[]>,
): Promise<{ tab: string; chosen: string[] }> {
  const [which] = typed['which'] ?? []
  const { tab, filter, order } = listOf(typed['list']?.[0] ?? '')
  if (which === 'page') return { tab, chosen: (typed['onPage']?.[0] ?? '').split(' ').filter(Boolean) }
  if (which !== 'list') return { tab, chosen: typed['chosen'] ?? [] }
  return { tab, chosen: await referencesOnList(db, actor, keyring, { ...filter, tab, order, most: chosenAtMost }) }
}

/** The first text of each field, as a form over a verb takes it. */
export function firstOfEach(typed: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).map(([name, [first = '']]) => [name, first]))
}
