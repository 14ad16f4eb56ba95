import type { Tag } from '@/db/queries/tags'
import { tagsIn } from '@/domain/requests/marks'
import type { DeskRequest } from '../_request/read-request'

type Tagged = Pick<DeskRequest, 'tags' | 'history'>

/** The tags that are on a request, archived ones too. */
export function tagsOn({ tags, history }: Tagged): Tag[] {
  const on = tagsIn(history)
  return tags.filter(({ id }) => on.has(id))
}

/** The tags that can be put on it: still used, and not on it yet. */
export function tagsToPut({ tags, history }: Tagged): Tag[] {
  const on = tagsIn(history)
  return tags.filter(({ id, archivedAt }) => !archivedAt && !on.has(id))
}
