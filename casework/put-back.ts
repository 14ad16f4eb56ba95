import { z } from 'zod'
import { takeTag, putTag } from '@/db/writes/tags'
import { findTag } from '@/db/queries/tags'
import type { RequestEvent } from '@/domain/requests/events'
import { factsOf } from '@/domain/requests/history'
import { tagsIn } from '@/domain/requests/marks'
import { assigning } from './assign-request'
import type { Context } from './context'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

/** `sequence`: of the event that is put back; it stays in the history, and a new one follows it. */
const PutBack = z.strictObject({ sequence: z.coerce.number('value-not-valid').int('value-not-valid') })

type Input = z.infer<typeof PutBack>

/** Gives a request back to whom and to which team it was before, unless it was given on since. */
export function putBackAssignment(context: Context, target: Target, input: unknown) {
  const verb: Verb<Input> = {
    action: 'assign',
    schema: PutBack,
    decide: (situation, { sequence }, tx) => {
      const last = situation.history.findLast(({ type }) => type === 'assigned')
      if (last?.sequence !== sequence) return no('changed-since')
      const { assigneeId, teamId } = factsOf(before(situation.history, sequence))
      return assigning(context)(situation, { assigneeId, teamId }, tx)
    },
  }
  return perform(context, target, verb, input)
}

/** Takes off a tag that was put on, or puts on one that was taken off, unless somebody did so since. */
const puttingBackTag: Verb<Input> = {
  action: 'tag',
  schema: PutBack,
  decide: async ({ actor, request, history }, { sequence }, tx) => {
    const event = history.find((each) => each.sequence === sequence)
    if (event?.type !== 'tagged' && event?.type !== 'untagged') return no('changed-since')
    const { tagId } = event.data
    if (isTurnedSince(history, event)) return no('changed-since')
    if (tagsIn(history).has(tagId))
      return done([{ type: 'untagged', data: { tagId } }], { also: (inner) => takeTag(inner, request.id, tagId) })
    const tag = await findTag(tx, actor, request.controllerId, tagId)
    if (!tag || tag.archivedAt) return no('choose-a-tag')
    return done([{ type: 'tagged', data: { tagId } }], { also: (inner) => putTag(inner, request.id, tagId) })
  },
}

export function putBackTag(context: Context, target: Target, input: unknown) {
  return perform(context, target, puttingBackTag, input)
}

function before(history: readonly RequestEvent[], sequence: number): RequestEvent[] {
  return history.filter((each) => each.sequence < sequence)
}

function isTurnedSince(
  history: readonly RequestEvent[],
  { sequence, data }: { sequence: number; data: { tagId: string } },
) {
  return history.some(
    (each) =>
      each.sequence > sequence &&
      (each.type === 'tagged' || each.type === 'untagged') &&
      each.data.tagId === data.tagId,
  )
}
