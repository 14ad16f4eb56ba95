import { z } from 'zod'
import { transaction } from '@/db/client'
import { type SavedView, savedViewsOf } from '@/db/queries/saved-views'
import { deleteSavedView, insertSavedView } from '@/db/writes/saved-views'
import type { Actor } from '@/domain/policies/actor'
import { mayShareViews } from '@/domain/policies/shared-views'
import type { Managed } from './administer'
import type { Context } from './context'
import { NotFound, refuse } from './errors'
import { asOneLine, optionalText, text } from './fields'
import { readInput } from './read-input'

const [longestName, longestList, mostViews] = [60, 2000, 30]

/** `list`: the query of the queue's address. `shareWith`: the organisation whose members have it too. */
const SaveView = z.strictObject({
  name: text('name-the-view', longestName).overwrite(asOneLine),
  list: z
    .string()
    .max(longestList, 'line-too-long')
    .refine((list) => !new URLSearchParams(list).has('q'), 'view-names-nobody'),
  shareWith: optionalText(),
})

type World = Pick<Context, 'db' | 'actor'>

/** Keeps a list of the queue under a name, for oneself or, where one manages, for all who work at an organisation. */
export async function saveView({ db, actor }: World, input: unknown): Promise<Managed> {
  const read = readInput({}, SaveView, input)
  if (!read.ok) return read
  const { name, list, shareWith } = read.input
  if (actor.kind !== 'staff') throw new NotFound()
  const { userId } = actor
  if (shareWith && !mayShareViews(actor, shareWith)) return refuse('not-permitted', {}, 'shareWith')
  return transaction(db, async (tx): Promise<Managed> => {
    const seen = await savedViewsOf(tx, actor)
    if (seen.some((view) => view.name.toLowerCase() === name.toLowerCase())) return refuse('view-exists', {}, 'name')
    if (seen.filter((view) => view.userId === userId).length >= mostViews)
      return refuse('too-many-views', { most: mostViews }, 'name')
    await insertSavedView(tx, { userId, controllerId: shareWith ?? null, name, list })
    return { ok: true }
  })
}

/** Takes the name from a list: one's own, or one shared where one manages. Throws `NotFound` for any other. */
export async function dropView({ db, actor }: World, { viewId }: { viewId: string }): Promise<Managed> {
  return transaction(db, async (tx): Promise<Managed> => {
    const view = (await savedViewsOf(tx, actor)).find(({ id }) => id === viewId)
    if (!view || !mayDropView(actor, view)) throw new NotFound()
    await deleteSavedView(tx, view.id)
    return { ok: true }
  })
}

/** Whether a list that somebody sees may lose its name by them. */
export function mayDropView(actor: Actor, { userId, controllerId }: SavedView): boolean {
  if (actor.kind !== 'staff') return false
  return userId === actor.userId || (controllerId !== null && mayShareViews(actor, controllerId))
}
