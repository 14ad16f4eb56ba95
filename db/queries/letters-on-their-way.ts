import { asc } from 'drizzle-orm'
import type { Actor } from '@/domain/policies/actor'
import type { LetterKind, LetterState } from '@/domain/requests/letters'
import type { Database } from '../client'
import { letters } from '../schema'

/** A letter of the whole installation, as a mail server knows it again. */
export type LetterOnItsWay = { messageId: string; kind: LetterKind; state: LetterState; lastFault: string | null }

/** All letters that were ever owed, for the system alone. */
export async function lettersOnTheirWay(db: Database, actor: Actor): Promise<LetterOnItsWay[]> {
  if (actor.kind !== 'system') return []
  const { messageId, kind, state, lastFault } = letters
  return db.select({ messageId, kind, state, lastFault }).from(letters).orderBy(asc(letters.owedAt), asc(letters.id))
}
