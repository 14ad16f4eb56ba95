import { and, eq, gte, inArray, isNotNull, ne, or, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { letters, requests } from '../schema'
import type { LetterRow } from './letters'
import { whoSees } from './visible'

/** The requests that a letter names, by id or by reference, and who sees each; those that are closed are among them. */
export async function requestsNamed(
  tx: Transaction,
  { id, references, controllerId }: { id: string | null; references: readonly string[]; controllerId: string },
) {
  const isNamed = or(id === null ? undefined : eq(requests.id, id), inArray(requests.reference, [...references]))
  const { id: requestId, reference, state } = requests
  return tx
    .select({ id: requestId, controllerId: requests.controllerId, reference, state, ...whoSees })
    .from(requests)
    .where(and(eq(requests.controllerId, controllerId), isNamed))
}

/** Whether any of these requests is not closed. */
export async function isAnyOpen(
  db: Database,
  { references, controllerId }: { references: readonly string[]; controllerId: string },
): Promise<boolean> {
  const isNamed = and(eq(requests.controllerId, controllerId), inArray(requests.reference, [...references]))
  const [open] = await db
    .select({ id: requests.id })
    .from(requests)
    .where(and(isNamed, ne(requests.state, 'closed')))
    .limit(1)
  return open !== undefined
}

/** What of a kind has been owed to some since a minute before a letter that does not reach its recipient. */
export async function owedBeside(
  tx: Transaction,
  { id, controllerId, owedAt }: Pick<LetterRow, 'id' | 'controllerId' | 'owedAt'>,
  { kind, recipients }: { kind: LetterRow['kind']; recipients: readonly string[] },
) {
  const { recipientHash, props, state, escalatedAt } = letters
  return tx
    .select({ recipientHash, props, state, escalatedAt })
    .from(letters)
    .where(
      and(
        eq(letters.controllerId, controllerId ?? ''),
        eq(letters.kind, kind),
        inArray(recipientHash, [...recipients]),
        ne(letters.id, id),
        ne(state, 'cancelled'),
        gte(letters.owedAt, sql`${owedAt}::timestamptz - interval '1 minute'`),
      ),
    )
}

/**
 * Those of these recipients to whom a letter has been tried and waits: another would wait with it. `kind`: or waits at all, since one
 * of this kind is enough to see whether they can be reached.
 */
export async function putOffAmong(
  tx: Transaction,
  recipients: readonly string[],
  kind?: LetterRow['kind'],
): Promise<Set<string>> {
  const waiting = inArray(letters.state, ['owed', 'sending'])
  const wasTried = or(isNotNull(letters.lastFault), kind ? eq(letters.kind, kind) : undefined)
  const rows = await tx
    .selectDistinct({ recipient: letters.recipientHash })
    .from(letters)
    .where(and(waiting, wasTried, inArray(letters.recipientHash, [...recipients])))
  return new Set(rows.map(({ recipient }) => recipient))
}
