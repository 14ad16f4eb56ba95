import { randomUUID } from 'node:crypto'
import { tags } from '@/db/schema'
import { tagsIn } from '@/domain/requests/marks'
import type { Context } from '../context'
import { markSpam } from '../mark-spam'
import { putBackTag } from '../put-back'
import { tagRequest } from '../tag-request'
import { unmarkSpam } from '../unmark-spam'
import { untagRequest } from '../untag-request'
import { theCase } from './a-request'
import type { StaffVerb, Step } from './staff-verb'

/** A tag of the organisation to which a request came; gives its id. */
export async function aTag(context: Pick<Context, 'db'>, controllerId: string, name: string = randomUUID()) {
  const [tag] = await context.db.insert(tags).values({ controllerId, name }).returning({ id: tags.id })
  if (!tag) throw new Error('No tag')
  return tag.id
}

async function newTag(context: Context, reference: string) {
  return { tagId: await aTag(context, (await theCase(context, reference)).row.controllerId) }
}

const tagged: Step = async (context, reference) => tagRequest(context, { reference }, await newTag(context, reference))

const spam: Step = (context, reference) => markSpam(context, { reference }, {})

/** The verbs that mark a request, with a tag or as spam. */
export const markVerbs: Record<string, StaffVerb> = {
  markSpam: { act: markSpam, input: () => ({ because: '' }), event: 'markedSpam' },
  unmarkSpam: { act: unmarkSpam, input: () => ({}), event: 'unmarkedSpam', before: [spam] },
  tagRequest: { act: tagRequest, input: newTag, event: 'tagged' },
  untagRequest: {
    act: untagRequest,
    input: async (context, reference) => {
      const [tagId] = tagsIn((await theCase(context, reference)).file.history)
      return { tagId: tagId ?? randomUUID() }
    },
    event: 'untagged',
    before: [tagged],
  },
  putBackTag: {
    act: putBackTag,
    input: async (context, reference) => ({
      sequence: (await theCase(context, reference)).file.history.findLast(({ type }) => type === 'tagged')?.sequence,
    }),
    event: 'untagged',
    before: [tagged],
  },
}
