import { confirmEmail } from '@/casework/confirm-email'
import type { Context } from '@/casework/context'
import type { Outcome } from '@/casework/errors'
import type { Target } from '@/casework/perform'
import { recordDeparture } from '@/casework/record-departure'
import { findCaseFile } from '@/db/queries/case-file'
import { lettersOf } from '@/db/queries/letters'
import { dossierOf, secretsOf } from '@/db/queries/outbox'
import type { Day } from '@/domain/calendar/days'
import { type Actor, system, thePublic } from '@/domain/policies/actor'
import type { LetterKind } from '@/domain/requests/letters'
import type { House } from '@/house'

export type VerbCall = (context: Context, target: Target, input: unknown) => Promise<Outcome>

/** One request of the demo, on which people act on days of the past; letters leave on the day they are owed. */
export class PlayedRequest {
  constructor(
    readonly stage: { house: House; day: (daysAgo: number) => Day },
    readonly reference: string,
  ) {}

  /** The person clicks in the letter that asked for it. */
  async confirmed(daysAgo: number): Promise<void> {
    const { confirmPath = '' } = await this.secretsOf('confirm-your-request')
    await this.letterLeaves('confirm-your-request', daysAgo)
    const token = confirmPath.split('/').at(-1) ?? ''
    expectDone(await confirmEmail(this.#context(thePublic, daysAgo), { token }), 'confirm')
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
    return secretsOf(db, keyring, letter, await dossierOf(db, letter))
  }

  async #letter(kind: LetterKind) {
    const { db } = this.stage.house
    const file = await findCaseFile(db, system('seed'), this.reference)
    const letters = file ? await lettersOf(db, file.request.id) : []
    const letter = letters.find((each) => each.kind === kind && each.state === 'owed')
    if (!letter) throw new Error(`No letter ${kind} is owed for ${this.reference}`)
    return letter
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
