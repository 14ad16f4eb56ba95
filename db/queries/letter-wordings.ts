import { and, desc, eq, lte } from 'drizzle-orm'
import type { Language } from '@/domain/languages'
import type { Actor } from '@/domain/policies/actor'
import { mayAt } from '@/domain/policies/permissions'
import type { RequesterLetter } from '@/domain/requests/letters'
import type { OwnWords } from '@/domain/templates/own-words'
import type { Database, Transaction } from '../client'
import { letterWordings } from '../schema'

/** One version of an organisation's words for one kind of letter in one language. */
export type LetterWording = typeof letterWordings.$inferSelect

/** Which letter of which organisation. */
export type WordedLetter = { controllerId: string; kind: RequesterLetter; language: Language }

/** Every version, the newest first, for those who manage the organisation; none for anybody else. */
export async function versionsOfWording(
  db: Database | Transaction,
  actor: Actor,
  letter: WordedLetter,
): Promise<LetterWording[]> {
  if (!mayAt(actor, 'manage', letter.controllerId)) return []
  return db.select().from(letterWordings).where(isOf(letter)).orderBy(desc(letterWordings.version))
}

/** The letters that an organisation says in words of its own now, likewise. */
export async function wordedLetters(
  db: Database | Transaction,
  actor: Actor,
  controllerId: string,
): Promise<LetterWording[]> {
  if (!mayAt(actor, 'manage', controllerId)) return []
  const { kind, language, version } = letterWordings
  const newest = await db
    .selectDistinctOn([kind, language])
    .from(letterWordings)
    .where(eq(letterWordings.controllerId, controllerId))
    .orderBy(kind, language, desc(version))
  return newest.filter(({ words }) => Object.keys(words).length > 0)
}

/** The words that held at that moment, when a letter came to be owed; none where ours did. */
export async function ownWordsAt(db: Database | Transaction, letter: WordedLetter, at: string): Promise<OwnWords> {
  const [found] = await db
    .select({ words: letterWordings.words })
    .from(letterWordings)
    .where(and(isOf(letter), lte(letterWordings.savedAt, at)))
    .orderBy(desc(letterWordings.version))
    .limit(1)
  return found?.words ?? {}
}

function isOf({ controllerId, kind, language }: WordedLetter) {
  return and(
    eq(letterWordings.controllerId, controllerId),
    eq(letterWordings.kind, kind),
    eq(letterWordings.language, language),
  )
}
