import { type DayNumber, type DaysOff, isWorked, workedFrom, workedUpTo, writtenDay } from './model-days'
import type { Look, ModelRule } from './model-world'

/**
 * One step: what it is called, the day of which it reminds, the day that it means and the day on which it is sent. `ahead`:
 * how many days before the day reminded of; nothing where it is an alarm, for whoever has the request alone.
 */
export type Step = {
  name: string
  about: DayNumber
  means: DayNumber
  sent: DayNumber
  ahead?: number
  weekly: boolean
}

type Place = { rule: ModelRule; daysOff: DaysOff }

const rememberedLateDays = 30
const weeksLooked = 53

/**
 * Every series of steps of a request as it stands, each to one day, as far as a day has reached them. What is most urgent of
 * a series is what means the last day.
 */
export function seriesOf(look: Look, reached: DayNumber, place: Place): Step[][] {
  const { due, withoutPause, received, entered } = look
  const answerBy = due ?? withoutPause
  // Once in any case, so that what was set aside by mistake is seen again, however late it was written down.
  if (look.spam) return kept([[alarm('spam', answerBy ?? received + 14, -7, place)]], -Infinity, reached)
  const all = [
    due === null ? [] : [...ahead('', due, place.rule.answer, place), ...late('', due, reached, place)],
    withoutPause === null || withoutPause === due ? [] : paused(withoutPause, reached, place),
    look.withoutRestart === null || [due, withoutPause].includes(look.withoutRestart)
      ? []
      : ahead('', look.withoutRestart, place.rule.answer, place),
    owed('acknowledge-', look.acknowledgeBy, place.rule.acknowledgement, reached, place),
    owed('target-', look.target, place.rule.answer, reached, place),
    notice('extension-notice-', look.extensionNotice, place.rule.extensionNotice, look, place),
    notice('refusal-notice-', look.refusalNotice, place.rule.refusalNotice, look, place),
    answerBy === null ? weekly('week', received, reached, place) : [],
    look.unassignedSince === null ? [] : standing('unassigned', look.unassignedSince, reached, place),
    look.messageSince === null ? [] : standing('message', look.messageSince, reached, place),
    look.restsUntil === null ? [] : [restEnds(look.restsUntil)],
  ]
  return kept(all, entered, reached)
}

function kept(all: Step[][], entered: DayNumber, reached: DayNumber): Step[][] {
  return all
    .map((steps) => steps.filter(({ means, sent }) => means >= entered && sent <= reached))
    .filter((steps) => steps.length > 0)
    .map((steps) => steps.sort((one, other) => one.means - other.means))
}

function ahead(prefix: string, about: DayNumber, days: readonly number[], { daysOff }: Place): Step[] {
  return days.map((count) => {
    const name = `${prefix}${count === 0 ? 'on-the-day' : `before-${count}`}`
    const means = about - count
    return { name, about, means, sent: workedUpTo(means, daysOff), ahead: count, weekly: false }
  })
}

/** On working days alone, and no more than a month of them is gone through after an outage. */
function late(prefix: string, about: DayNumber, reached: DayNumber, { daysOff }: Place): Step[] {
  const steps: Step[] = []
  for (let day = Math.max(about + 1, reached - rememberedLateDays + 1); day <= reached; day += 1)
    if (isWorked(day, daysOff))
      steps.push({
        name: `${prefix}late-${day - about}`,
        about,
        means: day,
        sent: day,
        ahead: about - day,
        weekly: false,
      })
  return steps
}

function owed(
  prefix: string,
  about: DayNumber | null,
  days: readonly number[],
  reached: DayNumber,
  place: Place,
): Step[] {
  return about === null ? [] : [...ahead(prefix, about, days, place), ...late(prefix, about, reached, place)]
}

/** Only where its day comes before that of the answer, and never once the answer has left. */
function notice(prefix: string, about: DayNumber | null, days: readonly number[], look: Look, place: Place): Step[] {
  const answerBy = look.due ?? look.withoutPause
  if (about === null || look.isErasureToCome || (answerBy !== null && about >= answerBy)) return []
  return ahead(prefix, about, days, place)
}

/** Whole weeks before and after the day that would stand without the pause, beside its own steps. */
function paused(about: DayNumber, reached: DayNumber, place: Place): Step[] {
  const steps = ahead('', about, place.rule.answer, place)
  const last = Math.max(0, Math.floor((reached - about) / 7)) + 1
  for (let week = -weeksLooked; week <= last; week += 1) {
    const offset = week * 7
    if (place.rule.answer.includes(-offset)) continue
    const means = about + offset
    const name = `weekly${offset < 0 ? '' : '+'}${offset}`
    const sent = workedUpTo(means, place.daysOff)
    steps.push({ name, about, means, sent, ahead: Math.max(0, -offset), weekly: true })
  }
  return steps
}

/** Where no day is due: each week since receipt. */
function weekly(name: string, since: DayNumber, reached: DayNumber, { daysOff }: Place): Step[] {
  const steps: Step[] = []
  for (let week = 1; since + week * 7 <= reached + 7; week += 1) {
    const means = since + week * 7
    steps.push({ name: `${name}-${week}`, about: since, means, sent: workedUpTo(means, daysOff), weekly: false })
  }
  return steps
}

/** What has stood for two days, and then each week; on a day off it waits for the next working day. */
function standing(name: string, since: DayNumber, reached: DayNumber, { daysOff }: Place): Step[] {
  const steps: Step[] = []
  for (let days = 2; since + days <= reached; days += 7) {
    const means = since + days
    steps.push({ name: `${name}-${days}`, about: since, means, sent: workedFrom(means, daysOff), weekly: false })
  }
  return steps
}

function alarm(name: string, about: DayNumber, offset: number, { daysOff }: Place): Step {
  const means = about + offset
  return { name, about, means, sent: workedUpTo(means, daysOff), weekly: false }
}

function restEnds(day: DayNumber): Step {
  return { name: `snoozed-${writtenDay(day)}`, about: day, means: day, sent: day, weekly: false }
}
