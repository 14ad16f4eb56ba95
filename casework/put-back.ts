import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { findAssignee } from '@/db/queries/members'
import { cancelStaffLetter } from '@/db/writes/departures'
import { takeTag, putTag } from '@/db/writes/tags'
import { findTag } from '@/db/queries/tags'
import { addHours, compareInstants } from '@/domain/calendar/days'
import { system } from '@/domain/policies/actor'
import { eventsOf, type NewEvent, type RequestEvent } from '@/domain/requests/events'
import { factsOf } from '@/domain/requests/history'
import { tagsIn } from '@/domain/requests/marks'
import { assigning } from './assign-request'
import type { Context } from './context'
import { perform, type Target } from './perform'
import { type Decided, done, no, type Situation, type Verb } from './verb'

/** `sequence`: of the event that is put back; it stays in the history, and a new one follows it. */
const PutBack = z.strictObject({ sequence: z.coerce.number('value-not-valid').int('value-not-valid') })

type Input = z.infer<typeof PutBack>

/** Gives a request back to whom and to which team it was before, unless it was given on since. */
export function putBackAssignment(context: Context, target: Target, input: unknown) {
  const verb: Verb<Input> = {
    action: 'assign',
    schema: PutBack,
    decide: async (situation, { sequence }, tx) => {
      const last = eventsOf(situation.history, 'assigned').at(-1)
      if (last?.sequence !== sequence) return no('changed-since')
      const { assigneeId, teamId } = factsOf(before(situation.history, sequence))
      const decided = await assigning(context)(situation, { assigneeId, teamId }, tx)
      if ('problems' in decided || !isUndoneAtOnce(situation, last)) return decided
      return inSilence(tx, situation, { userId: last.data.assigneeId, events: decided.done.events })
    },
  }
  return perform(context, target, verb, input)
}

/** Within the hour it was given away by mistake: whoever has it again has never been without it. */
function isUndoneAtOnce({ at }: Situation, assigned: RequestEvent): boolean {
  return compareInstants(addHours(assigned.at, 1), at) > 0
}

/** Nobody is told that they have it again; whoever loses it is not told that they had it, where the letter has not left. */
async function inSilence(
  tx: Transaction,
  { request }: Situation,
  { userId, events }: { userId: string | null; events: NewEvent[] },
): Promise<Decided<undefined>> {
  const who = { controllerId: request.controllerId, userId: userId ?? '' }
  const loser = userId === null ? undefined : await findAssignee(tx, system('assign'), who)
  if (!loser) return done(events)
  const letter = { kind: 'assigned-to-you', toAddress: loser.email } as const
  return done(events, { also: (inner) => cancelStaffLetter(inner, request.id, letter) })
}

/** Sets aside again, or takes the mark of spam off, unless somebody did so since. */
const puttingBackSpam: Verb<Input> = {
  action: 'mark-spam',
  schema: PutBack,
  decide: ({ history }, { sequence }) => {
    const last = history.findLast(({ type }) => type === 'markedSpam' || type === 'unmarkedSpam')
    if (last?.sequence !== sequence) return no('changed-since')
    return done([{ type: last.type === 'markedSpam' ? 'unmarkedSpam' : 'markedSpam', data: {} }])
  },
}

export function putBackSpam(context: Context, target: Target, input: unknown) {
  return perform(context, target, puttingBackSpam, input)
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
