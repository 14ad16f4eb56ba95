import type { Database, Transaction } from '@/db/client'
import type { Dossier } from '@/db/queries/case-file'
import { readEntry } from '@/db/queries/dossier'
import { brandOfRequest } from '@/db/queries/forms'
import { ownWordsAt } from '@/db/queries/letter-wordings'
import type { LetterRow } from '@/db/queries/letters'
import { replyAddressOf } from '@/db/queries/mailboxes'
import { databaseNow } from '@/db/queries/now'
import { dossierOf, secretsOf } from '@/db/queries/outbox'
import type { Keyring } from '@/db/sealing/keyring'
import { threadAddress } from '@/db/sealing/reply-address'
import { asMailbox } from '@/domain/policies/email-address'
import type { LetterKind, RequesterLetter } from '@/domain/requests/letters'
import { type Letter, neededSecrets } from './catalogue'
import { propsAsRendered } from './earlier-props'
import { mailActionPaths } from './mail-actions'
import type { SealedLetter } from './sealed-letter'
import { replyAddress } from './parts/requester-footer'
import { type LetterLook, type RenderedLetter, renderLetter } from './render'
import { secretPlaces, type Secrets, withoutSecrets, withSecrets } from './secret-places'

export type LetterWorld = { db: Database | Transaction; keyring: Keyring; origin: string }

/** A letter as it was first rendered, with places instead of secrets; sent again just so, whatever changes. */
export type FrozenLetter = RenderedLetter & {
  to: string | null
  date: string
  fromName: string
  replyTo: string | null
}

/** A letter for the eyes of staff who may see its request: as it was sent, or as it would be; never with its secrets. */
export async function readLetter(world: LetterWorld, letter: LetterRow): Promise<RenderedLetter> {
  const dossier = letter.dossierId ? await dossierOf(world.db, letter) : null
  return withoutSecrets((await keptRendering(world, letter, dossier)) ?? (await freeze(world, letter, dossier)))
}

/**
 * A letter that holds a code and waits to be posted, as it is printed: with its code, since whoever puts it into an envelope
 * sees it anyhow. Nothing of the kind once it has left, or for any other letter.
 */
export async function readCodeLetter(world: LetterWorld, letter: LetterRow): Promise<RenderedLetter | undefined> {
  if (!holdsCode(letter) || letter.state !== 'by-hand') return undefined
  const dossier = await dossierOf(world.db, letter)
  const secrets = dossier ? await secretsOf(world.db, world.keyring, letter, dossier) : {}
  return 'code' in secrets ? withSecrets(await freeze(world, letter, dossier), secrets) : undefined
}

function holdsCode({ kind }: LetterRow): boolean {
  return kind === 'answer-code' || kind === 'identity-code'
}

/** What the person reads of an answer where its letter says only where to read it; nothing for any other letter. */
export async function readAnswerInFull(world: LetterWorld, letter: LetterRow): Promise<RenderedLetter | undefined> {
  if (letter.kind !== 'answer-ready') return undefined
  const dossier = await dossierOf(world.db, letter)
  if (!dossier) return undefined
  const { props } = await sealedLetter(world, letter, dossier)
  if (props['delivery'] !== 'portal') return undefined
  return withoutSecrets(await freeze(world, letter, dossier, { delivery: 'post' }))
}

/** What was kept when the letter was first rendered, or nothing before. */
export async function keptRendering(
  { db, keyring }: LetterWorld,
  letter: LetterRow,
  dossier: Dossier | null,
): Promise<FrozenLetter | undefined> {
  if (letter.audience === 'staff') return (letter.rendered as FrozenLetter | null) ?? undefined
  return dossier && letter.renderedEntryId
    ? readEntry<FrozenLetter>(db, keyring, dossier, letter.renderedEntryId)
    : undefined
}

/** Renders the letter from what was frozen with its fact; keeps nothing. */
export async function freeze(
  world: LetterWorld,
  letter: LetterRow,
  dossier: Dossier | null,
  otherwise: Record<string, unknown> = {},
): Promise<FrozenLetter> {
  const date = await databaseNow(world.db)
  const secrets = await secretsIn(world, letter, dossier)
  if (!dossier || letter.audience === 'staff') {
    const rendered = await render(world, letter, { props: letter.props, ...placesFor(letter, secrets) })
    return { ...rendered, to: letter.toAddress, date, fromName: 'Rightsdesk', replyTo: null }
  }
  const { to, controller, request, props } = await sealedLetter(world, letter, dossier)
  const asRendered = propsAsRendered(letter.kind as RequesterLetter, { ...props, ...otherwise })
  const said = { controller, request, props: asRendered }
  const rendered = await render(world, letter, { ...said, ...placesFor(letter, secrets) })
  const replyTo = (await answersGoTo(world, letter, request.reference)) ?? replyAddress(controller)
  return { ...rendered, to: to.email, date, fromName: controller.name, replyTo }
}

/** The secrets of a letter that has not left: those kept for it, and those that are signed for it. */
export async function secretsIn(world: LetterWorld, letter: LetterRow, dossier: Dossier | null): Promise<Secrets> {
  const kept = dossier ? await secretsOf(world.db, world.keyring, letter, dossier) : {}
  return { ...kept, ...mailActionPaths(world.keyring, letter) }
}

/** Where the organisation reads a mailbox: the address in it by which an answer finds its request. */
async function answersGoTo({ db, keyring }: LetterWorld, { controllerId }: LetterRow, reference: string) {
  const address = controllerId && (await replyAddressOf(db, controllerId))
  // A mail server takes 64 signs before the @ (RFC 5321, 4.5.3.1.1).
  return address ? (asMailbox(threadAddress(keyring, address, reference)) ?? null) : null
}

async function sealedLetter({ db, keyring }: LetterWorld, letter: LetterRow, dossier: Dossier): Promise<SealedLetter> {
  const sealed = letter.entryId ? await readEntry<SealedLetter>(db, keyring, dossier, letter.entryId) : undefined
  if (!sealed) throw new Error('A letter to a person without its words')
  return sealed
}

/** Also where the secrets are gone, because the letter has left: staff can read it all the same. */
function placesFor({ kind }: LetterRow, secrets: Secrets) {
  const needed: Partial<Record<LetterKind, readonly string[]>> = neededSecrets
  const names = [...(needed[kind] ?? []), ...Object.keys(secrets)]
  return names.length > 0 ? { secrets: secretPlaces(names) } : {}
}

/** The rows were written by emails/outbox from a letter of the catalogue; this is the one place that says so. */
async function render({ origin, db }: LetterWorld, row: LetterRow, parts: Record<string, unknown>) {
  const { kind, language } = row
  return renderLetter({ kind, language, origin, ...parts } as Letter, await lookOf(db, row))
}

/** The words are those that held when the letter came to be owed, whatever the organisation says since. */
async function lookOf(
  db: LetterWorld['db'],
  { kind, language, requestId, audience, controllerId, owedAt }: LetterRow,
): Promise<LetterLook> {
  if (audience === 'staff') return {}
  const brand = requestId ? await brandOfRequest(db, requestId) : undefined
  const words = controllerId
    ? await ownWordsAt(db, { controllerId, kind: kind as RequesterLetter, language }, owedAt)
    : {}
  return { accent: brand?.accent, words }
}
