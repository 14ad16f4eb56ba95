import type { CaseFile } from '@/db/queries/case-file'
import { type Day, daysBetween, isBefore } from '@/domain/calendar/days'
import type { RequestDeadline } from '@/domain/deadlines/request-deadline'
import { deadlineOf } from '@/domain/requests/request'
import { warningSentence } from '@/components/request/step-sentence'
import { formatDay } from '@/messages/format-day'
import { translator } from '@/messages/translator'

const language = 'en'
const t = translator(language)

/**
 * What changes, at once or when a letter has left, for the days of a request from one state of its history to another,
 * in sentences.
 */
export function clockEffects(before: CaseFile, after: CaseFile, { byLetter, today }: Seen): string[] {
  const [was, is] = [daysOf(before), daysOf(after)]
  const closes = before.request.state !== 'closed' && after.request.state === 'closed'
  if (closes) return [t('desk.effects.closes'), ...newWarnings(was, is)]
  return [...dueEffects(was, is, byLetter), ...overdueEffect(was, is, today), ...newWarnings(was, is)]
}

/** Whether a letter has to leave first, and the day it is for the organisation. */
type Seen = { byLetter: boolean; today: Day }

function overdueEffect({ dueOn: from }: RequestDeadline, { dueOn: to }: RequestDeadline, today: Day): string[] {
  if (to === null || from === to || !isBefore(to, today)) return []
  return [t('desk.effects.overdue', { days: daysBetween(to, today) })]
}

function daysOf({ history, rule }: CaseFile): RequestDeadline {
  return deadlineOf(history, rule)
}

function dueEffects(was: RequestDeadline, is: RequestDeadline, byLetter: boolean): string[] {
  const stopped = is.rights.filter(({ right, clock }) => {
    const earlier = was.rights.find((each) => each.right === right)
    return clock === 'paused' && earlier?.clock !== 'paused'
  })
  const pauses = stopped.map(({ right }) => t('desk.effects.pauses', { right: t(`common.rightNames.${right}`) }))
  return [...pauses, dueEffect(was, is, byLetter)]
}

function dueEffect(
  { dueOn: from }: RequestDeadline,
  { dueOn: to, withoutPauseDueOn }: RequestDeadline,
  byLetter: boolean,
): string {
  if (from === to) return from ? t('desk.effects.stays', { day: formatDay(from, language) }) : t('desk.effects.noneYet')
  if (to === null) return stops(withoutPauseDueOn)
  const days = { to: formatDay(to, language) }
  if (!from) return t('desk.effects.starts', days)
  return t(byLetter ? 'desk.effects.moves' : 'desk.effects.movesNow', { ...days, from: formatDay(from, language) })
}

function stops(withoutPause: RequestDeadline['withoutPauseDueOn']): string {
  if (!withoutPause) return t('desk.effects.stops')
  return t('desk.effects.stopsWithout', { day: formatDay(withoutPause, language) })
}

function newWarnings(was: RequestDeadline, is: RequestDeadline): string[] {
  const known = new Set(was.warnings.map((warning) => JSON.stringify(warning)))
  return is.warnings
    .filter((warning) => !known.has(JSON.stringify(warning)))
    .map((warning) => warningSentence(warning, t, language))
}
