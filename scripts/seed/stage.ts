import { saveDraft } from '@/casework/save-draft'
import { submitRequest } from '@/casework/submit-request'
import { readRule } from '@/db/queries/controller-rules'
import { findForm } from '@/db/queries/forms'
import { databaseNow } from '@/db/queries/now'
import { addDays, type Day, dayOf, daysBetween, isBefore } from '@/domain/calendar/days'
import { requestDeadline } from '@/domain/deadlines/request-deadline'
import { lawsFor } from '@/domain/policies/applicable-law'
import { thePublic } from '@/domain/policies/actor'
import type { HoldReason } from '@/domain/requests/holds'
import type { AdoptedRule } from '@/domain/requests/request'
import type { Right } from '@/domain/rights'
import type { House } from '@/house'
import type { Person } from './cast'
import type { Organisation } from './organisation'
import { expectDone, PlayedRequest } from './played-request'

type Asked = { rights: Right[]; words?: string; heldBecause?: HoldReason }
type OpenForm = NonNullable<Awaited<ReturnType<typeof findForm>>>

const draftHours = 24

/** Where the scenarios are played: the organisation, its staff, its form, and the day it is. */
export class Stage {
  private constructor(
    readonly house: House,
    readonly organisation: Organisation,
    readonly today: Day,
    readonly form: OpenForm,
    readonly rule: AdoptedRule,
  ) {}

  static async open(house: House, organisation: Organisation): Promise<Stage> {
    const form = await findForm(house.db, 'northwind')
    if (!form?.controller.ruleId) throw new Error('The form of the demo is not there')
    const today = dayOf(await databaseNow(house.db), form.controller.timeZone)
    const rule = await readRule(house.db, form.controller.ruleId)
    return new Stage(house, organisation, today, form, rule)
  }

  day(daysAgo: number): Day {
    return addDays(this.today, -daysAgo)
  }

  /** A person fills in the public form and sends it. */
  async received(daysAgo: number, from: Person, { rights, words = '', heldBecause }: Asked) {
    const { db, keyring, origin } = this.house
    const { controller, form } = this.form
    const input = { rights, ...from, words, heldBecause }
    const draft = { token: undefined, answers: input, hours: draftHours }
    const { token } = await saveDraft({ db, keyring }, { controllerId: controller.id, formId: form.id }, draft)
    const context = { db, keyring, origin, actor: thePublic, today: this.day(daysAgo) }
    const outcome = await submitRequest(context, { draftToken: token, input })
    expectDone(outcome, 'submitRequest')
    return new PlayedRequest(this, outcome.reference)
  }

  /**
   * How many days ago a request for this right must have come in to be due on that day; where no receipt leads to it
   * (a Sunday after a short February), to the first day after it.
   */
  daysAgoToBeDue(right: Right, dueOn: Day): number {
    const candidates = Array.from({ length: 40 }, (_, index) => addDays(dueOn, index - 45)).map((receivedOn) => ({
      receivedOn,
      dueOn: this.#dueOn(right, receivedOn),
    }))
    const fitting = candidates.filter((candidate) => candidate.dueOn !== null && !isBefore(candidate.dueOn, dueOn))
    const [first] = fitting.sort((one, other) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1))
    if (!first) throw new Error(`No receipt leads to ${dueOn}`)
    return daysBetween(first.receivedOn, this.today)
  }

  #dueOn(right: Right, receivedOn: Day): Day | null {
    const rights = [{ right, regimes: lawsFor(right, this.rule) }]
    return requestDeadline({ receivedOn, rights, facts: [], ...this.rule }).dueOn
  }
}
