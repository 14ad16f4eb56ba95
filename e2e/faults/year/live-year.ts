import { eq } from 'drizzle-orm'
import type { Context } from '@/casework/context'
import { logRequest } from '@/casework/log-request'
import { runTick } from '@/casework/run-tick'
import { aRequest, leaves } from '@/casework/testing/a-request'
import { requests } from '@/db/schema'
import { addDays, type Day } from '@/domain/calendar/days'
import type { Random } from '@/scripts/oracle/random'
import { deeds } from './deeds'
import type { Life } from './drawn-year'
import { dayNumber, momentAt } from './model-days'
import type { Organisation } from './organisations'
import { Person } from './person'

const noon = 12 * 60
const rights = ['access', 'access', 'erasure', 'correction', 'portability', 'objection'] as const

/** What comes at one moment: somebody does something, or the clock is looked at. */
type Happening = { atMs: number; happens: () => Promise<void> }

/** An installation whose time is told to it: lives are lived, and ticks looked at, in the order of their moments. */
export class Year {
  readonly people: Person[] = []
  readonly faults: unknown[] = []
  readonly done = new Map<string, { done: number; refused: number }>()
  readonly #happenings: Happening[] = []

  constructor(
    readonly context: Context,
    readonly random: Random,
  ) {}

  plan(life: Life, at: Organisation): void {
    const number = this.#happenings.length
    let person: Person | undefined
    this.#on(life.on, at, async () => {
      person = await this.#arrives(life, at, number)
      this.people.push(person)
    })
    for (const [on, name] of life.deeds)
      this.#on(on, at, async () => {
        if (!person) return
        const outcome = await deeds[name]({ context: this.context, at, person, on, random: this.random })
        const counted = this.done.get(name) ?? { done: 0, refused: 0 }
        this.done.set(name, counted)
        counted[outcome.ok ? 'done' : 'refused'] += 1
        await this.#look(person, on)
      })
  }

  /** At a moment of its own, such as a change of the rule. */
  at(atMs: number, happens: () => Promise<void>): void {
    this.#happenings.push({ atMs, happens })
  }

  tickAt(atMs: number): void {
    this.at(atMs, async () => {
      await runTick({ ...this.context, report: (fault) => this.faults.push(fault) }, new Date(atMs).toISOString())
    })
  }

  async live(): Promise<void> {
    for (const { happens } of this.#happenings.sort((one, other) => one.atMs - other.atMs)) await happens()
  }

  #on(day: Day, { model: { zone } }: Organisation, happens: () => Promise<void>): void {
    this.at(momentAt(dayNumber(day), noon, zone), happens)
  }

  async #arrives({ on, arrives, lateDays }: Life, at: Organisation, number: number): Promise<Person> {
    // A form offers the rights of its laws; staff write down whatever was asked.
    const right = arrives === 'logged' ? this.random.oneOf(rights) : 'access'
    const email = `person.${number}@people.example`
    if (arrives === 'logged') {
      const typed = { receivedOn: addDays(on, -lateDays), channel: 'letter', rights: right, email }
      const logged = await logRequest({ ...this.context, actor: at.form.admin, today: on }, at.form.slug, typed)
      if (!logged.ok) throw new Error(JSON.stringify(logged.problems))
      return this.#met(new Person(number, logged.reference, right, on, at.model), on)
    }
    const asked = { receivedOn: on, rights: [right], confirmed: arrives === 'confirmed', email }
    const reference = await aRequest(this.context, at.form, asked)
    const person = new Person(number, reference, right, on, at.model)
    if (arrives === 'unconfirmed') {
      await leaves(this.context, reference, 'confirm-your-request', on)
      person.isAskedToConfirm(on)
    }
    return this.#met(person, on)
  }

  async #met(person: Person, on: Day): Promise<Person> {
    await this.#look(person, on)
    return person
  }

  async #look(person: Person, on: Day): Promise<void> {
    const [row] = await this.context.db.select().from(requests).where(eq(requests.reference, person.reference))
    if (!row) throw new Error(`No request ${person.reference}`)
    person.look(on, row)
  }
}
