import { and, eq } from 'drizzle-orm'
import { confirmEmail } from '@/casework/confirm-email'
import type { Context } from '@/casework/context'
import type { Outcome } from '@/casework/errors'
import type { Target } from '@/casework/perform'
import { recordDeparture } from '@/casework/record-departure'
import { dossiers, letterSecrets, letters, requests } from '@/db/schema'
import { unwrapDossierKey } from '@/db/sealing/dossier-key'
import { open } from '@/db/sealing/seal'
import { type Actor, thePublic } from '@/domain/policies/actor'
import type { LetterKind } from '@/domain/requests/letters'
import type { Stage } from './stage'

export type VerbCall = (context: Context, target: Target, input: unknown) => Promise<Outcome>

/** One request of the demo, on which people act on days of the past; letters leave on the day they are owed. */
export class PlayedRequest {
  constructor(
    readonly stage: Stage,
    readonly reference: string,
    readonly linkDays: number,
  ) {}

  /** The person clicks in the letter that asked for it. */
  async confirmed(daysAgo: number): Promise<void> {
    const { confirmPath = '' } = await this.secretsOf('confirm-your-request')
    await this.letterLeaves('confirm-your-request', daysAgo)
    const token = confirmPath.split('/').at(-1) ?? ''
    expectDone(await confirmEmail(this.#context(thePublic, daysAgo), { token, linkDays: this.linkDays }), 'confirm')
    await this.letterLeaves('request-received', daysAgo)
  }

  /** A verb, by somebody, on a day; `leaves` names the letter that left on that same day. */
  async does(
    verb: VerbCall,
    by: Actor,
    daysAgo: number,
    input: Record<string, unknown>,
    leaves?: LetterKind,
  ): Promise<void> {
    expectDone(await verb(this.#context(by, daysAgo), { reference: this.reference }, input), verb.name)
    if (leaves) await this.letterLeaves(leaves, daysAgo)
  }

  async letterLeaves(kind: LetterKind, daysAgo: number): Promise<void> {
    const letter = await this.#letter(kind)
    const context = this.#context(thePublic, daysAgo)
    expectDone(await recordDeparture(context, { reference: this.reference, letterId: letter.id }), `${kind} leaves`)
  }

  /** The links of a letter that has not left: only the person may see them. */
  async secretsOf(kind: LetterKind): Promise<Record<string, string>> {
    const { db, keyring } = this.stage.house
    const letter = await this.#letter(kind)
    const [found] = await db
      .select()
      .from(letterSecrets)
      .innerJoin(letters, eq(letters.id, letterSecrets.letterId))
      .innerJoin(dossiers, eq(dossiers.id, letters.dossierId))
      .where(eq(letterSecrets.letterId, letter.id))
    if (!found) throw new Error(`The letter ${kind} of ${this.reference} has no secret part`)
    const { id: dossierId } = found.dossiers
    const place = { purpose: 'secrets' as const, dossierId, entryId: letter.id }
    const key = unwrapDossierKey(keyring, dossierId, found.dossiers)
    return open(key, place, found.letter_secrets.ciphertext) as Record<string, string>
  }

  async #letter(kind: LetterKind) {
    const [row] = await this.stage.house.db
      .select({ id: letters.id })
      .from(letters)
      .innerJoin(requests, eq(requests.id, letters.requestId))
      .where(and(eq(requests.reference, this.reference), eq(letters.kind, kind), eq(letters.state, 'owed')))
      .limit(1)
    if (!row) throw new Error(`No letter ${kind} is owed for ${this.reference}`)
    return row
  }

  #context(actor: Actor, daysAgo: number): Context {
    const { db, keyring, origin } = this.stage.house
    return { db, keyring, origin, actor, today: this.stage.day(daysAgo) }
  }
}

/** A scenario that a verb refuses is a fault of the seeds, told with the problem's code. */
export function expectDone(
  outcome: Outcome<unknown>,
  what: string,
): asserts outcome is Extract<typeof outcome, { ok: true }> {
  if (outcome.ok) return
  throw new Error(
    `${what} was refused: ${outcome.problems.map(({ code, field }) => `${code} (${field ?? ''})`).join(', ')}`,
  )
}
