import { type DayNumber, wallTime, isWorked, writtenDay } from './model-days'
import { seriesOf, type Step } from './model-steps'
import {
  type From,
  type Look,
  type ModelOrganisation,
  type ModelRequest,
  type ModelRule,
  type Reminded,
} from './model-world'

/**
 * The reminders that must come, and when: written from the rules alone, so that it can disagree with the product. It knows
 * how each request stood at each moment, who works where and when somebody looked at the clock.
 */
export function remindersExpected(requests: readonly ModelRequest[], ticks: readonly number[]): Reminded[] {
  const model = new Model()
  const organisations = Map.groupBy(requests, ({ organisation }) => organisation)
  for (const [organisation, theirs] of organisations) for (const atMs of ticks) model.tick(atMs, organisation, theirs)
  return model.expected
}

type Moment = { atMs: number; organisation: ModelOrganisation; rule: ModelRule; reached: DayNumber }
type Told = { from: From; isInCharge: boolean; isAssignee: boolean }

class Model {
  readonly expected: Reminded[] = []
  /** When each person was first told of a step, or passed over. */
  readonly #record = new Map<string, Map<string, number>>()

  tick(atMs: number, organisation: ModelOrganisation, requests: readonly ModelRequest[]): void {
    const { day, minutes } = wallTime(atMs, organisation.zone)
    const { rule } = organisation.rules.findLast(({ fromMs }) => fromMs <= atMs) ?? never()
    const reached = minutes >= rule.sendAt ? day : day - 1
    const moment = { atMs, organisation, rule, reached }
    const isOpen = isWorked(day, organisation.daysOff) && minutes >= rule.from && minutes < rule.to
    for (const { reference, looks } of requests) {
      const look = looks.findLast(({ fromMs }) => fromMs <= atMs)
      if (!look || look.closed) continue
      if (isOpen) this.#staff(moment, reference, look)
      this.#person(moment, reference, look)
    }
  }

  #staff(moment: Moment, reference: string, look: Look): void {
    const { organisation, rule, reached, atMs } = moment
    const all = seriesOf(look, reached, { rule, daysOff: organisation.daysOff })
    if (all.length === 0) return
    const isResting = look.restsUntil !== null && reached < look.restsUntil
    const now: (() => void)[] = []
    for (const [to, told] of whoIsTold(look, organisation, rule)) {
      if (told.isInCharge && isResting) continue
      for (const series of all)
        for (const { step, isSent } of this.#toSettle(series, { to, told, reference, look, reached }))
          now.push(() => this.#settle({ atMs, to, reference, about: writtenDay(step.about), step: step.name }, isSent))
    }
    // What is told to one at a moment changes nothing of what is told to another at the same.
    for (const settle of now) settle()
  }

  #toSettle(
    series: readonly Step[],
    about: { to: string; told: Told; reference: string; look: Look; reached: DayNumber },
  ) {
    const { to, told, reference, look, reached } = about
    const isKnown = (step: Step) => {
      const settled = this.#record.get(`${reference} ${writtenDay(step.about)} ${step.name}`)
      if (!settled) return false
      const isFromBefore = told.isAssignee && Math.min(...settled.values()) < (look.assignedMs ?? -Infinity)
      return settled.has(to) || isFromBefore
    }
    const heard = series.filter(({ ahead }) => hears(told, ahead))
    const open = heard.filter((step) => !isKnown(step))
    const last = heard.at(-1)
    if (!last) return []
    const isJustPaused = last.weekly && last.means < reached && open.length === heard.length
    return open.map((step) => ({ step, isSent: step === last && !isJustPaused }))
  }

  #settle(reminded: Reminded, isSent: boolean): void {
    const { reference, about, step, to, atMs } = reminded
    const key = `${reference} ${about} ${step}`
    const settled = this.#record.get(key) ?? new Map<string, number>()
    this.#record.set(key, settled)
    if (settled.has(to)) return
    settled.set(to, atMs)
    if (isSent) this.expected.push(reminded)
  }

  /** Two and five days after the letter that asks to confirm an address, at any hour; of two that were missed, the later. */
  #person({ reached, atMs }: Moment, reference: string, look: Look): void {
    const { askedToConfirmOn } = look
    if (askedToConfirmOn === null || look.spam) return
    const due = [2, 5].filter((days) => askedToConfirmOn + days <= reached)
    for (const days of due) {
      const about = writtenDay(askedToConfirmOn)
      this.#settle({ atMs, to: 'requester', reference, about, step: `confirm-${days}` }, days === due.at(-1))
    }
  }
}

function hears({ from, isInCharge }: Told, ahead: number | undefined): boolean {
  if (ahead === undefined) return isInCharge
  if (from === 'never') return false
  if (from === 'first') return true
  return from === 'late' ? ahead < 0 : ahead <= from
}

function whoIsTold(look: Look, { people, officer }: ModelOrganisation, rule: ModelRule): Map<string, Told> {
  const told = new Map<string, Told>()
  const tell = (email: string, from: From, isInCharge: boolean, isAssignee = false) => {
    const known = told.get(email)
    told.set(email, {
      from: known ? earlier(known.from, from) : from,
      isInCharge: isInCharge || (known?.isInCharge ?? false),
      isAssignee: isAssignee || (known?.isAssignee ?? false),
    })
  }
  const assignee = people.find(({ userId }) => userId === look.assigneeId)
  if (assignee) tell(assignee.email, rule.assignee, true, true)
  for (const { userId, email, manages, inTeam } of people) {
    if (assignee?.deputyId === userId) tell(email, rule.deputy, rule.deputy !== 'never')
    const ofTeam = look.withTeam && inTeam
    if (ofTeam && (assignee || rule.team !== 'never')) tell(email, assignee ? rule.team : 'first', !assignee)
    if (manages) tell(email, assignee ? rule.manager : 'first', !assignee)
  }
  if (officer && rule.officer !== 'never') tell(officer, rule.officer, false)
  return told
}

function earlier(one: From, other: From): From {
  return rank(one) <= rank(other) ? one : other
}

function rank(from: From): number {
  if (from === 'first') return -Infinity
  if (from === 'never') return Infinity
  return from === 'late' ? 1 : -from
}

function never(): never {
  throw new Error('An organisation without a rule')
}
