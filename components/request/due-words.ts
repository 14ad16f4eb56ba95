import { type Day, daysBetween } from '@/domain/calendar/days'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'

/** What is known of a request's day; `closedOn` ends all urgency. */
export type DueFacts = {
  dueOn: Day | null
  withoutPauseDueOn: Day | null
  clock: 'running' | 'paused' | 'not-started'
  closedOn: Day | null
}

export const urgencies = ['overdue', 'today', 'soon', 'later', 'paused', 'closed', 'none'] as const
export type Urgency = (typeof urgencies)[number]

/** How pressing a request is, in words; never in colour alone. */
export type DueWords = { urgency: Urgency; words: string; day: Day | null }

const soonDays = 7

/** The day that counts and what it means today: "Overdue by 2 days", "Due today", "3 days left", "Paused …". */
export function dueWords(
  { dueOn, withoutPauseDueOn, clock, closedOn }: DueFacts,
  today: Day,
  t: Translator,
  language: string,
): DueWords {
  if (closedOn)
    return {
      urgency: 'closed',
      words: t('deadlines.due.closed', { day: formatDay(closedOn, language) }),
      day: closedOn,
    }
  if (dueOn === null && clock === 'paused') return pausedWords(withoutPauseDueOn, today, t, language)
  if (dueOn === null)
    return {
      urgency: 'none',
      words: t(clock === 'not-started' ? 'deadlines.due.notStarted' : 'deadlines.due.none'),
      day: null,
    }
  const days = daysBetween(today, dueOn)
  if (days < 0) return { urgency: 'overdue', words: t('deadlines.due.overdue', { days: -days }), day: dueOn }
  if (days === 0) return { urgency: 'today', words: t('deadlines.due.today'), day: dueOn }
  const words = days === 1 ? t('deadlines.due.tomorrow') : t('deadlines.due.left', { days })
  return { urgency: days <= soonDays ? 'soon' : 'later', words, day: dueOn }
}

function pausedWords(withoutPause: Day | null, today: Day, t: Translator, language: string): DueWords {
  if (!withoutPause) return { urgency: 'paused', words: t('deadlines.due.pausedAlone'), day: null }
  const key = daysBetween(today, withoutPause) < 0 ? 'pausedLate' : 'paused'
  return { urgency: 'paused', words: t(`deadlines.due.${key}`, { day: formatDay(withoutPause, language) }), day: null }
}
