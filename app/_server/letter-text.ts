import type { Context } from '@/casework/context'
import type { Transaction } from '@/db/client'
import type { CaseFile } from '@/db/queries/case-file'
import type { LetterRow } from '@/db/queries/letters'
import { entryOfCase } from '@/db/queries/opened-case'
import { may } from '@/domain/policies/permissions'
import { readCodeLetter, readLetter } from '@/emails/frozen-letter'
import type { SealedLetter } from '@/emails/sealed-letter'

export type LetterText = { to: string | null; subject: string; text: string }

type Reader = Pick<Context, 'keyring' | 'origin' | 'actor'> & { db: Context['db'] | Transaction }
type Case = Pick<CaseFile, 'request' | 'dossier'>

/** A letter of a case as it was sent, or as it would be, and to whom; its secrets are not shown. */
export async function letterText(reader: Reader, file: Case, letter: LetterRow): Promise<LetterText> {
  const { subject, text } = await readLetter(reader, letter)
  return { to: await addressee(reader, file, letter), subject, text }
}

/** The same as it is printed, with the code in it, for a member of staff who may send it. */
export async function letterToPrint(reader: Reader, file: Case, letter: LetterRow): Promise<LetterText> {
  const printed = may(reader.actor, 'fulfil-letter', file.request) ? await readCodeLetter(reader, letter) : undefined
  const { subject, text } = printed ?? (await readLetter(reader, letter))
  return { to: await addressee(reader, file, letter), subject, text }
}

async function addressee({ db, keyring, actor }: Reader, file: Case, letter: LetterRow): Promise<string | null> {
  if (letter.audience === 'staff') return letter.toAddress
  const sealed = letter.entryId ? await entryOfCase<SealedLetter>(db, keyring, actor, file, letter.entryId) : undefined
  if (!sealed) return null
  const { name, email, postalAddress } = sealed.to
  return letter.state === 'by-hand' && postalAddress ? `${name}\n${postalAddress}` : (email ?? postalAddress)
}
