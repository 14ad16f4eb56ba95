import type { Day } from '@/domain/calendar/days'
import type { Right } from '@/domain/rights'
import { type DayNumber, dayNumber, momentAt, workedUpTo } from './model-days'
import type { Look, ModelOrganisation, ModelRequest } from './model-world'

/** The days of a request as the product has computed them; whether they are right is the oracle's question, not the year's. */
export type Days = Record<
  | 'dueOn'
  | 'withoutPauseDueOn'
  | 'withoutRestartDueOn'
  | 'ackDueOn'
  | 'acknowledgedOn'
  | 'targetOn'
  | 'extensionNoticeDueOn'
  | 'refusalNoticeDueOn'
  | 'erasureDueOn'
  | 'spamMarkedOn',
  Day | null
> & { receivedOn: Day; state: string }

const noon = 12 * 60

/** One request of the year, and what the model is told of it: what was done, as whoever did it knows it. */
export class Person {
  readonly looks: Look[] = []
  receivedOn: Day
  #assigneeId: string | null = null
  #assignedOn: Day | null = null
  #teamId: string | null = null
  #messageOn: Day | null = null
  #restsUntil: Day | null = null
  #restsSince: Day | null = null
  #askedToConfirmOn: Day | null = null

  constructor(
    readonly number: number,
    readonly reference: string,
    readonly right: Right,
    readonly enteredOn: Day,
    readonly organisation: ModelOrganisation,
  ) {
    this.receivedOn = enteredOn
  }

  get model(): ModelRequest {
    return { reference: this.reference, organisation: this.organisation, looks: this.looks }
  }

  isGiven(assigneeId: string | null, on: Day, teamId: string | null | undefined): void {
    this.#assigneeId = assigneeId
    this.#assignedOn = on
    if (teamId !== undefined) this.#teamId = teamId
    this.#restsUntil = null
  }

  wrote(on: Day): void {
    this.#messageOn ??= on
  }

  isReactedTo(): void {
    this.#messageOn = null
  }

  rests(until: Day, on: Day): void {
    this.#restsUntil = until
    this.#restsSince = on
  }

  isAskedToConfirm(on: Day): void {
    this.#askedToConfirmOn = on
  }

  /** How it stands from noon of a day on. */
  look(on: Day, days: Days): void {
    const { zone } = this.organisation
    this.receivedOn = days.receivedOn
    const isUnconfirmed = days.state === 'unconfirmed'
    this.looks.push({
      fromMs: momentAt(dayNumber(on), noon, zone),
      closed: days.state === 'closed',
      spam: days.spamMarkedOn !== null,
      received: dayNumber(days.receivedOn),
      entered: dayNumber(this.enteredOn),
      due: numbered(days.dueOn),
      withoutPause: numbered(days.withoutPauseDueOn),
      withoutRestart: numbered(days.withoutRestartDueOn),
      acknowledgeBy: days.acknowledgedOn ? null : numbered(days.ackDueOn),
      target: numbered(days.targetOn),
      extensionNotice: numbered(days.extensionNoticeDueOn),
      refusalNotice: numbered(days.refusalNoticeDueOn),
      isErasureToCome: days.erasureDueOn !== null,
      assigneeId: this.#assigneeId,
      assignedMs: this.#assignedOn && momentAt(dayNumber(this.#assignedOn), noon, zone),
      withTeam: this.#teamId !== null,
      unassignedSince: this.#assigneeId === null ? dayNumber(this.#assignedOn ?? this.enteredOn) : null,
      messageSince: numbered(this.#messageOn),
      restsUntil: this.#restsEnds(days),
      askedToConfirmOn: isUnconfirmed ? numbered(this.#askedToConfirmOn) : null,
    })
  }

  /** On the day that was named, and never past a day on which something is owed, or was still to be told when it was named. */
  #restsEnds(days: Days): DayNumber | null {
    const { dueOn, withoutPauseDueOn, withoutRestartDueOn, ackDueOn, acknowledgedOn, targetOn } = days
    if (this.#restsUntil === null || this.#restsSince === null) return null
    const since = dayNumber(this.#restsSince)
    const owed = [this.#restsUntil, dueOn, withoutPauseDueOn, acknowledgedOn ? null : ackDueOn, targetOn]
    const toTell = [days.extensionNoticeDueOn, days.refusalNoticeDueOn, withoutRestartDueOn]
      .map(numbered)
      .filter((day) => day !== null && day >= since)
    const first = Math.min(...[...owed.map(numbered), ...toTell].filter((day) => day !== null))
    return workedUpTo(first, this.organisation.daysOff)
  }
}

function numbered(day: Day | null): DayNumber | null {
  return day === null ? null : dayNumber(day)
}
