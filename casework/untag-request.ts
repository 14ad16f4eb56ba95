import type { z } from 'zod'
import { takeTag } from '@/db/writes/tags'
import { tagsIn } from '@/domain/requests/marks'
import type { Context } from './context'
import { perform, type Target } from './perform'
import { ChosenTag } from './tag-request'
import { done, no, type Verb } from './verb'

/** Takes a tag off a request, also one that is no longer used. */
const untagging: Verb<z.infer<typeof ChosenTag>> = {
  action: 'tag',
  schema: ChosenTag,
  decide: ({ request, history }, { tagId }) => {
    if (!tagsIn(history).has(tagId)) return no('not-tagged', {}, 'tagId')
    return done([{ type: 'untagged', data: { tagId } }], { also: (tx) => takeTag(tx, request.id, tagId) })
  },
}

export function untagRequest(context: Context, target: Target, input: unknown) {
  return perform(context, target, untagging, input)
}
