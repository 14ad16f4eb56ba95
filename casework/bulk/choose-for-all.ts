import { z } from 'zod'
import { transaction, type Transaction } from '@/db/client'
import { assignablePeople, assignableTeams } from '@/db/queries/assignable'
import { type BulkRun, findRun } from '@/db/queries/bulk-runs'
import { membersOf } from '@/db/queries/members'
import { tagsOf } from '@/db/queries/tags'
import { teamsOfActor } from '@/db/queries/teams'
import { keepChoice } from '@/db/writes/bulk-runs'
import type { Actor } from '@/domain/policies/actor'
import { mayBeAssigned } from '@/domain/policies/roles'
import type { BulkChoice } from '@/domain/requests/bulk-run'
import type { Managed } from '../administer'
import type { Context } from '../context'
import { NotFound, refuse } from '../errors'
import { ExtendTimeLimit, refusalAnswers } from '../extension-input'
import { oneOf, optionalText, text } from '../fields'
import { readInput } from '../read-input'
import { openPlaceProblem } from '../used-templates'

/** What a form sends for a person or a team that stays as it is, and for none. */
export const asItIs = 'as-it-is'
export const none = 'none'

const ForAll = {
  assign: z.strictObject({ assigneeId: z.string('choose-a-person'), teamId: z.string('value-not-valid').optional() }),
  tag: z.strictObject({ tagId: z.uuid('choose-a-tag') }),
  message: z.strictObject({ text: text('write-a-message') }),
  extend: ExtendTimeLimit.pick({ grounds: true, because: true }).extend({
    refusal: oneOf(refusalAnswers, 'say-whether-refused'),
  }),
  spam: z.strictObject({ because: optionalText() }),
  unspam: z.strictObject({}),
}

type Chosen = Managed<{ choice: BulkChoice & { text?: string } }>

/** Keeps to whom, which tag or which words, the same for all that were chosen; refuses what fits none. Throws `NotFound`. */
export async function chooseForAll(context: Context, runId: string, input: unknown): Promise<Managed> {
  return transaction(context.db, async (tx) => {
    const run = await findRun(tx, context.actor, runId, true)
    if (!run) throw new NotFound()
    if (run.startedAt) return { ok: true }
    const read = await choiceFor(tx, context, run, input)
    if (!read.ok) return read
    await keepChoice(tx, context.keyring, run, read.choice)
    return { ok: true }
  })
}

async function choiceFor(tx: Transaction, context: Context, { deed }: BulkRun, input: unknown): Promise<Chosen> {
  if (deed === 'assign') {
    const read = readInput(context, ForAll.assign, input)
    return read.ok ? assignment(tx, context.actor, read.input) : read
  }
  if (deed === 'tag' || deed === 'untag') {
    const read = readInput(context, ForAll.tag, input)
    if (!read.ok) return read
    const tag = (await tagsOf(tx, context.actor)).find(({ id }) => id === read.input.tagId)
    if (!tag || (deed === 'tag' && tag.archivedAt)) return refuse('choose-a-tag', {}, 'tagId')
    return { ok: true, choice: { tagId: tag.id } }
  }
  if (deed === 'message') {
    const read = readInput(context, ForAll.message, input)
    if (!read.ok) return read
    const open = openPlaceProblem(read.input.text, 'text')
    return open ? { ok: false, ...open } : { ok: true, choice: { text: read.input.text } }
  }
  return forClockOrMark(context, deed, input)
}

/** The same grounds and the same words for more time, or why the requests are set aside; each is judged by its own law. */
function forClockOrMark(context: Context, deed: BulkRun['deed'], input: unknown): Chosen {
  if (deed === 'extend') {
    const read = readInput(context, ForAll.extend, input)
    if (!read.ok) return read
    const { because, grounds, refusal } = read.input
    return { ok: true, choice: { grounds, text: because, refusal } }
  }
  if (deed !== 'spam' && deed !== 'unspam') throw new NotFound()
  const read = readInput(context, deed === 'spam' ? ForAll.spam : ForAll.unspam, input)
  if (!read.ok) return read
  const because = 'because' in read.input ? read.input.because : undefined
  return { ok: true, choice: because === undefined ? {} : { text: because } }
}

type Typed = z.infer<(typeof ForAll)['assign']>

/** Somebody who works for one of the organisations, and a team of theirs; whether they fit a request is asked of each. */
async function assignment(tx: Transaction, actor: Actor, { assigneeId, teamId = asItIs }: Typed): Promise<Chosen> {
  if (assigneeId === asItIs && teamId === asItIs) return refuse('choose-a-person', {}, 'assigneeId')
  const isPerson = assigneeId !== asItIs && assigneeId !== none
  const stops = isPerson ? await obstacleToPerson(tx, actor, assigneeId) : undefined
  if (stops) return refuse(stops, {}, 'assigneeId')
  const teams = teamId === asItIs || teamId === none ? [] : await teamsOfActor(tx, actor)
  const team = teams.find(({ id }) => id === teamId)
  if (teamId !== asItIs && teamId !== none && !team) return refuse('team-not-valid', {}, 'teamId')
  if (team && !(await assignableTeams(tx, actor)).some(({ id }) => id === team.id))
    return refuse('only-own-teams', {}, 'teamId')
  if (team && isPerson && !team.userIds.includes(assigneeId)) return refuse('not-in-the-team', {}, 'assigneeId')
  const choice = { ...said('assigneeId', assigneeId), ...said('teamId', teamId) }
  return { ok: true, choice }
}

/** Why no request may be given to this person: they work nowhere here, or only a manager gives them any. */
async function obstacleToPerson(tx: Transaction, actor: Actor, userId: string) {
  if ((await assignablePeople(tx, actor)).some((person) => person.userId === userId)) return undefined
  return (await isColleague(tx, actor, userId)) ? 'only-a-manager-assigns-others' : 'not-a-member'
}

async function isColleague(tx: Transaction, actor: Actor, userId: string): Promise<boolean> {
  if (actor.kind !== 'staff') return false
  for (const { controllerId } of actor.grants) {
    const members = await membersOf(tx, actor, controllerId)
    if (members.some((member) => member.userId === userId && mayBeAssigned(member.role))) return true
  }
  return false
}

function said(name: 'assigneeId' | 'teamId', value: string): BulkChoice {
  return value === asItIs ? {} : { [name]: value === none ? null : value }
}
