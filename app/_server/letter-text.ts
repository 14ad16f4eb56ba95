import type { Database, Transaction } from '@/db/client'
import type { Dossier } from '@/db/queries/case-file'
import { readEntry } from '@/db/queries/dossier'
import type { LetterRow } from '@/db/queries/letters'
import type { Keyring } from '@/db/sealing/keyring'
import type { Letter } from '@/emails/catalogue'
import type { SealedLetter } from '@/emails/outbox'
import { type RenderedLetter, renderLetter } from '@/emails/render'
import { secretPlaces, withoutSecrets } from '@/emails/secret-places'
import type { LetterKind } from '@/domain/requests/letters'

export type LetterText = { to: string | null; subject: string; text: string }

type World = { keyring: Keyring; origin: string }

/**
 * A letter as it was first rendered, or as it would be today. Where a secret link belongs, staff see that there is one
 * and never the link.
 */
export async function letterText(
  db: Database | Transaction,
  world: World,
  dossier: Dossier,
  letter: LetterRow,
): Promise<LetterText> {
  const sealed = letter.entryId ? await readEntry<SealedLetter>(db, world.keyring, dossier, letter.entryId) : undefined
  const { subject, text } = withoutSecrets(await rendered(db, world, dossier, letter, sealed))
  const to = letter.audience === 'staff' ? letter.toAddress : (sealed?.to.email ?? sealed?.to.postalAddress ?? null)
  return { to, subject, text }
}

async function rendered(
  db: Database | Transaction,
  { keyring, origin }: World,
  dossier: Dossier,
  letter: LetterRow,
  sealed: SealedLetter | undefined,
): Promise<RenderedLetter> {
  const kept = letter.renderedEntryId
    ? await readEntry<RenderedLetter>(db, keyring, dossier, letter.renderedEntryId)
    : undefined
  if (kept) return kept
  const { kind, language } = letter
  const own = secretsOf[kind]
  const props = sealed?.props ?? letter.props
  return renderLetter({
    kind,
    language,
    origin,
    ...sealed,
    props,
    ...(own && { secrets: secretPlaces(own) }),
  } as Letter)
}

/** The kinds of letter that cannot go out without a secret. */
const secretsOf: Partial<Record<LetterKind, Record<string, string>>> = {
  'confirm-your-request': { confirmPath: '', notMePath: '' },
  'request-received': { followPath: '' },
  'follow-code': { code: '' },
}
