import type { Transaction } from '@/db/client'
import { hasOpenSuccessor, isLetterUnderWay, openRequestsFor } from '@/db/queries/retention'
import { forgetPerson } from '@/db/writes/forgotten'
import { type KeptBecause, keptBecause } from '@/domain/policies/retention'
import type { NewEvent } from '@/domain/requests/events'
import type { Context } from './context'
import { aboutAnEarlierOne, earlierReferences } from './earlier-deciders'
import type { ProblemCode } from './errors'
import { type Decided, done, no, type Refusal, type Situation } from './verb'

const says = {
  'not-closed': 'not-in-this-state',
  'legal-hold': 'legal-hold-stands',
  needed: 'needed-by-another',
  owed: 'owed-still',
} as const satisfies Record<KeptBecause, ProblemCode>

/** What stands against forgetting a request on this day, by rule or by hand. */
export async function obstacleToForgetting(
  world: Pick<Context, 'keyring'>,
  situation: Pick<Situation, 'history' | 'facts' | 'request' | 'today'>,
  tx: Transaction,
): Promise<Refusal | undefined> {
  const isNeeded = await isNeededByAnother(world, situation.request, tx)
  return obstacleInHistory(situation, isNeeded)
}

/** The same, as far as the history of the request itself says it. */
export function obstacleInHistory(
  { history, facts, today }: Pick<Situation, 'history' | 'facts' | 'today'>,
  isNeeded = false,
): Refusal | undefined {
  const because = keptBecause(history, facts, { today, isNeeded })
  return because ? no(says[because], { state: facts.state }) : undefined
}

/** Destroys all that identifies the person once these events are kept; not while the mail server is taking a letter. */
export async function forgetting(
  { request, at }: Pick<Situation, 'request' | 'at'>,
  events: NewEvent[],
  tx: Transaction,
): Promise<Decided<undefined>> {
  if (await isLetterUnderWay(tx, request.id)) return no('owed-still')
  return done(events, { also: (tx) => forgetPerson(tx, request, at) })
}

/** A request that is not closed was made from the page of this one, or complains of how it was handled. */
async function isNeededByAnother(
  world: Pick<Context, 'keyring'>,
  { id, controllerId, reference }: Situation['request'],
  tx: Transaction,
): Promise<boolean> {
  if (await hasOpenSuccessor(tx, id)) return true
  for (const complaint of await openRequestsFor(tx, controllerId, aboutAnEarlierOne))
    if ((await earlierReferences(tx, world, complaint)).includes(reference)) return true
  return false
}
