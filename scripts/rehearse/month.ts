import { confirmEmail } from '@/casework/confirm-email'
import type { Context } from '@/casework/context'
import type { Outcome } from '@/casework/errors'
import type { Target } from '@/casework/perform'
import { runTick } from '@/casework/run-tick'
import { saveDraft } from '@/casework/save-draft'
import { submitRequest } from '@/casework/submit-request'
import { findCaseFile } from '@/db/queries/case-file'
import { addDays, type Day, instantOf, isAfter } from '@/domain/calendar/days'
import { type Actor, requester, system, thePublic } from '@/domain/policies/actor'
import type { Right } from '@/domain/rights'
import { type RehearsalHouse, timeZone } from './house'
import type { Post } from './post'

/** Something that somebody does in the month. */
export type Act = (month: Month) => Promise<void>

type Verb = (context: Context, target: Target, input: unknown) => Promise<Outcome<unknown>>

const everyHour = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)
const noon = '12:00'

/** What happens in the rehearsal, day by day, and what went wrong in a tick. */
export class Month {
  readonly faults: string[] = []
  readonly #references = new Map<string, string>()

  constructor(
    readonly house: RehearsalHouse,
    readonly post: Post,
    readonly hours: readonly string[] = everyHour,
  ) {}

  /** Plays from one day to another: a tick every hour, what people do at noon, and after each the post. */
  async play(acts: ReadonlyMap<Day, readonly Act[]>, firstDay: Day, lastDay: Day): Promise<void> {
    const { clock } = this.post
    for (clock.today = firstDay; !isAfter(clock.today, lastDay); clock.today = addDays(clock.today, 1)) {
      const todo = acts.get(clock.today) ?? []
      for (const hour of this.hours) {
        await this.#tick(instantOf(clock.today, hour, timeZone))
        for (const act of hour === noon ? todo : []) {
          await act(this)
          await this.post.round()
        }
      }
    }
  }

  /** Somebody asks through the public form. */
  async asks(name: string, rights: Right[]): Promise<void> {
    const { db, keyring, form } = this.house
    const input = { rights, name, email: addressOf(name), words: 'As the rehearsal says.' }
    const { token } = await saveDraft({ db, keyring }, form, { token: undefined, answers: input, hours: 24 })
    const outcome = await submitRequest(this.#context(thePublic), { draftToken: token, input })
    this.#references.set(name, expectDone(outcome, 'asking').reference)
  }

  /** They press the link in the letter that arrived. */
  async confirms(name: string): Promise<void> {
    expectDone(
      await confirmEmail(this.#context(thePublic), { token: this.post.tokenFor(addressOf(name)) }),
      'confirming',
    )
  }

  /** A member of staff does something about the request of somebody. */
  async does(who: 'admin' | 'handler', verb: Verb, name: string, input: object): Promise<void> {
    const { actor } = this.house.staff[who]
    expectDone(await verb(this.#context(actor), this.#target(name), input), verb.name)
  }

  /** The person does something on the page of their request. */
  async doesThemselves(name: string, verb: Verb, input: object): Promise<void> {
    const file = await findCaseFile(this.house.db, system('rehearse'), this.#target(name).reference)
    if (!file) throw new Error(`${name} has no request`)
    expectDone(await verb(this.#context(requester(file.request.id)), this.#target(name), input), verb.name)
  }

  #target(name: string): Target {
    return { reference: this.#references.get(name) ?? '' }
  }

  #context(actor: Actor): Context {
    const { db, keyring, origin } = this.house
    return { db, keyring, origin, actor, today: this.post.clock.today }
  }

  async #tick(at: string): Promise<void> {
    const { db, keyring, origin } = this.house
    const report = (fault: unknown, what: string) => this.faults.push(`${at} ${what}: ${String(fault)}`)
    await runTick({ db, keyring, origin, report }, at)
    await this.post.round()
  }
}

function addressOf(name: string): string {
  return `${name}@requester.example`
}

/** Something that the rehearsal does and that is refused is a fault of the rehearsal, told with the problem's code. */
function expectDone<Done extends { ok: true } | { ok: false; problems: { code: string; field?: string }[] }>(
  outcome: Done,
  what: string,
): Extract<Done, { ok: true }> {
  if (outcome.ok) return outcome as Extract<Done, { ok: true }>
  const problems = outcome.problems.map(({ code, field }) => (field ? `${code} (${field})` : code))
  throw new Error(`${what} was refused: ${problems.join(', ')}`)
}
