import { z } from 'zod'
import { transaction } from '@/db/client'
import { seenAmong } from '@/db/queries/bulk-runs'
import { queueTabs } from '@/db/queries/queue'
import { keepRun } from '@/db/writes/bulk-runs'
import type { Actor } from '@/domain/policies/actor'
import type { Action } from '@/domain/policies/permissions'
import { type BulkAction, bulkActions, chosenAtMost } from '@/domain/requests/bulk-run'
import { parseReference } from '@/domain/requests/reference'
import type { Managed } from '../administer'
import type { Context } from '../context'
import { refuse } from '../errors'
import { mayAnywhere } from '../export-list'
import { readInput } from '../read-input'

/** What each needs leave for, at one organisation at least; whether it is given for a request is asked of each. */
export const needs: Record<BulkAction, Action> = {
  assign: 'assign',
  tag: 'tag',
  untag: 'tag',
  message: 'send-message',
  extend: 'extend',
  spam: 'mark-spam',
  unspam: 'mark-spam',
  export: 'export',
}

const Chosen = z.strictObject({
  deed: z.enum(bulkActions, 'choose-what-to-do'),
  tab: z.enum(queueTabs),
  chosen: z.array(z.string()).min(1, 'choose-requests'),
})

type World = Pick<Context, 'db' | 'actor'>
type Staff = Extract<Actor, { kind: 'staff' }>

/**
 * Keeps which requests somebody has chosen, each once and in the version that is there now, and what they want to do. Nothing
 * is done yet. What they cannot see is kept as well, and told as gone.
 */
export async function prepareRun({ db, actor }: World, input: unknown): Promise<Managed<{ runId: string }>> {
  const read = readInput({}, Chosen, input)
  if (!read.ok) return read
  const { deed, tab } = read.input
  if (actor.kind !== 'staff' || !mayAnywhere(actor, needs[deed])) return refuse('not-permitted')
  const references = [...new Set(read.input.chosen.map((typed) => parseReference(typed) ?? typed))]
  if (references.length > chosenAtMost) return refuse('too-many-chosen', { most: chosenAtMost }, 'chosen')
  return { ok: true, runId: await keepChosen(db, actor, { deed, tab, references }) }
}

async function keepChosen(
  db: Context['db'],
  actor: Staff,
  { references, ...what }: { deed: BulkAction; tab: string; references: readonly string[] },
): Promise<string> {
  return transaction(db, async (tx) => {
    const seen = await seenAmong(tx, actor, references)
    const items = references.map((reference) => ({ reference, version: seen.get(reference)?.version ?? null }))
    const runId = await keepRun(tx, { userId: actor.userId, ...what }, items)
    if (!runId) throw new Error('The run was not kept')
    return runId
  })
}
