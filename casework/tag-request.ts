import { z } from 'zod'
import { findTag } from '@/db/queries/tags'
import { putTag } from '@/db/writes/tags'
import { tagsIn } from '@/domain/requests/marks'
import type { Context } from './context'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

export const ChosenTag = z.strictObject({ tagId: z.uuid('choose-a-tag') })

/** Puts a tag on a request: one that its organisation has made and still uses. */
const tagging: Verb<z.infer<typeof ChosenTag>> = {
  action: 'tag',
  schema: ChosenTag,
  decide: async ({ actor, request, history }, { tagId }, tx) => {
    const tag = await findTag(tx, actor, request.controllerId, tagId)
    if (!tag || tag.archivedAt) return no('choose-a-tag', {}, 'tagId')
    if (tagsIn(history).has(tagId)) return no('tagged-already', {}, 'tagId')
    return done([{ type: 'tagged', data: { tagId } }], { also: (inner) => putTag(inner, request.id, tagId) })
  },
}

/** By an organisation's own word, so that requests that belong together are found together. */
export function tagRequest(context: Context, target: Target, input: unknown) {
  return perform(context, target, tagging, input)
}
