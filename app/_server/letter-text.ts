import type { Dossier } from '@/db/queries/case-file'
import { readEntry } from '@/db/queries/dossier'
import type { LetterRow } from '@/db/queries/letters'
import { type LetterWorld, readLetter } from '@/emails/frozen-letter'
import type { SealedLetter } from '@/emails/outbox'

export type LetterText = { to: string | null; subject: string; text: string }

/** A letter as it was sent, or as it would be, and to whom; its secrets are not shown. */
export async function letterText(world: LetterWorld, dossier: Dossier, letter: LetterRow): Promise<LetterText> {
  const { subject, text } = await readLetter(world, letter)
  return { to: await addressee(world, dossier, letter), subject, text }
}

async function addressee({ db, keyring }: LetterWorld, dossier: Dossier, letter: LetterRow): Promise<string | null> {
  if (letter.audience === 'staff') return letter.toAddress
  const sealed = letter.entryId ? await readEntry<SealedLetter>(db, keyring, dossier, letter.entryId) : undefined
  if (!sealed) return null
  const { name, email, postalAddress } = sealed.to
  return letter.state === 'by-hand' && postalAddress ? `${name}\n${postalAddress}` : (email ?? postalAddress)
}
