import { notFound } from 'next/navigation'
import { type LetterWording, versionsOfWording, type WordedLetter } from '@/db/queries/letter-wordings'
import { isLanguage } from '@/domain/languages'
import { requesterLetters } from '@/domain/requests/letters'
import { type Managed, managedController } from '../_members/managed'
import { letterAddress } from './addresses'

export type LetterParams = { slug: string; kind: string; language: string }

/** A letter of an organisation that somebody manages, where its page is, and all that it was ever said in, the newest first. */
export type ManagedLetter = Managed & { letter: WordedLetter; address: string; versions: LetterWording[] }

/** A page like any unknown one where there is no such organisation, letter or language. */
export async function managedLetter({ slug, ...typed }: LetterParams): Promise<ManagedLetter> {
  const managed = await managedController(slug)
  const { context, controller } = managed
  const kind = requesterLetters.find((each) => each === typed.kind) ?? notFound()
  const language = isLanguage(typed.language) ? typed.language : notFound()
  const letter = { controllerId: controller.id, kind, language }
  const versions = await versionsOfWording(context.db, context.actor, letter)
  return { ...managed, letter, address: letterAddress(slug, kind, language), versions }
}
