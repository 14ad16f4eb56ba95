import { z } from 'zod'
import type { Transaction } from '@/db/client'
import type { QueueFilter } from '@/db/queries/queue'
import { type List, type ListedRequest, wholeList } from '@/db/queries/whole-list'
import { writeJournal } from '@/db/writes/journal'
import type { Actor } from '@/domain/policies/actor'
import { type Action, mayAt } from '@/domain/policies/permissions'
import { type Managed, orUndo, undoneIfRefused } from './administer'
import type { Context } from './context'
import { refuse } from './errors'
import { readInput } from './read-input'

/** What a saved list can show of each request; nothing in it says who asks. */
export const listColumns = [
  'reference',
  'organisation',
  'rights',
  'laws',
  'state',
  'channel',
  'receivedOn',
  'dueOn',
  'daysLeft',
  'withoutPauseDueOn',
  'clock',
  'identity',
  'assignee',
  'decisions',
  'confirmedOn',
  'closedOn',
] as const

/** Who asks: never chosen beforehand, and only for whoever may read the dossier. */
export const personalColumns = ['name', 'email'] as const

export const listFormats = ['csv', 'xlsx'] as const

/** More is no list that anybody reads, and more than one process should hold at once. */
export const listedAtMost = 50_000

const batchSize = 1000

export type ListColumn = (typeof listColumns)[number] | (typeof personalColumns)[number]

const ExportList = z.strictObject({
  columns: z.array(z.enum([...listColumns, ...personalColumns])).min(1, 'choose-a-column'),
  format: z.enum(listFormats),
})

type World = Pick<Context, 'db' | 'keyring' | 'actor' | 'today' | 'lengths'>
type Staff = Extract<Actor, { kind: 'staff' }>

type Taker = {
  take: (rows: ListedRequest[]) => void | Promise<void>
  signal?: AbortSignal | undefined
  /** How many rows at most, and how many at a time; the usual ones where nothing is said. */
  most?: number
  size?: number
}

/**
 * Reads every request of a list as it was at one moment, and keeps in the journal who took it, how many rows of which
 * organisation, narrowed by what and whether with persons. `take` keeps the rows, which are sent on only afterwards: no
 * transaction waits for a network, and nothing leaves that is not in the journal. A `signal` that is aborted ends it all.
 */
export async function exportList(
  context: World,
  list: List,
  input: unknown,
  taker: Taker,
): Promise<Managed<{ rows: number }>> {
  const { actor } = context
  const read = readInput(context, ExportList, input)
  if (!read.ok) return read
  const { columns, format } = read.input
  if (actor.kind !== 'staff' || !mayAnywhere(actor, 'export')) return refuse('not-permitted')
  const personal = personalColumns.some((column) => columns.includes(column))
  if (personal && !mayAnywhere(actor, 'read-dossier')) return refuse('not-permitted', {}, 'columns')
  const work = async (tx: Transaction) =>
    orUndo(await readAll(tx, { ...context, actor }, list, { personal, format }, taker))
  return undoneIfRefused(() => context.db.transaction(work, { isolationLevel: 'repeatable read' }))
}

/** Whether this member of staff may do something at one organisation at least. */
export function mayAnywhere(actor: Actor, action: Action): boolean {
  return actor.kind === 'staff' && actor.grants.some(({ controllerId }) => mayAt(actor, action, controllerId))
}

async function readAll(
  tx: Transaction,
  { actor, keyring, today }: World & { actor: Staff },
  list: List,
  { personal, format }: { personal: boolean; format: string },
  { take, signal, most = listedAtMost, size = batchSize }: Taker,
): Promise<Managed<{ rows: number }>> {
  const { tab, order: _order, ...filter } = list
  const taken = new Map<string | null, number>()
  let rows = 0
  for await (const some of wholeList(tx, actor, { keyring, today, personal, size }, list)) {
    signal?.throwIfAborted()
    rows += some.length
    if (rows > most) return refuse('too-many-rows', { most })
    for (const { controllerId } of some) taken.set(controllerId, (taken.get(controllerId) ?? 0) + 1)
    await take(some)
  }
  const said = { tab, filter: named(filter), personal, format }
  for (const [controllerId, count] of taken.size > 0 ? taken : [[null, 0] as const])
    await writeJournal(tx, {
      controllerId,
      actor: actor.userId,
      what: 'list-exported',
      details: { rows: count, ...said },
    })
  return { ok: true, rows }
}

/** What is searched for is a name or an address: that something was is kept, and not what. */
function named({ q, ...filter }: QueueFilter): Record<string, unknown> {
  return { ...filter, ...(q?.trim() && { searched: true }) }
}
