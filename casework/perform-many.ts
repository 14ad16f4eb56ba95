import type { Transaction } from '@/db/client'
import { findCaseFiles } from '@/db/queries/case-file'
import { readRequesters } from '@/db/queries/dossier'
import { may } from '@/domain/policies/permissions'
import type { Context } from './context'
import { decide, momentOf } from './perform'
import { type Deed, record } from './record'
import type { Verb } from './verb'

/**
 * The one way in which requests change, for many at a time: like `perform`, within the transaction given and with the
 * requests locked in the order of their ids. What the actor may not see or do is left out, and so is what the verb
 * refuses; gives what was done.
 */
export async function performMany<Input, Result>(
  tx: Transaction,
  context: Context,
  requestIds: readonly string[],
  verb: Verb<Input, Result>,
  input: Input,
): Promise<Result[]> {
  const files = await findCaseFiles(tx, context.actor, requestIds, true)
  const permitted = files.filter(({ request }) => may(context.actor, verb.action, request))
  const people = await readRequesters(
    tx,
    context.keyring,
    permitted.map(({ dossier }) => dossier),
  )
  const moments = new Map<string, Awaited<ReturnType<typeof momentOf>>>()
  const deeds: Deed<Result>[] = []
  for (const file of permitted) {
    const { id, timeZone } = file.controller
    const moment = moments.get(id) ?? (await momentOf(tx, context, timeZone))
    moments.set(id, moment)
    const requester = people.get(file.dossier.id)
    if (!requester) throw new Error('A request without the person who asks')
    const recorded = { ...file, moment, requester }
    const decided = await decide(tx, context, recorded, verb, input)
    if ('done' in decided) deeds.push({ file: recorded, decided: decided.done })
  }
  await record(tx, context, deeds)
  return deeds.map(({ decided }) => decided.result)
}
