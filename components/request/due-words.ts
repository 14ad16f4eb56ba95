import { type Day, daysBetween } from '@/domain/calendar/days'
import type { Language } from '@/domain/languages'
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

/** How pressing a request is, in words; never in colour alone. `detail` adds what a pause hides. */
export type DueWords = { urgency: Urgency; words: string; detail: string | null; day: Day | null }

const soonDays = 7

/** The day that counts and what it means today: "Overdue by 2 days", "Due today", "3 days left", "Paused". */
export function dueWords(facts: DueFacts, today: Day, t: Translator, language: Language): DueWords {
  const { dueOn, withoutPauseDueOn, clock, closedOn } = facts
  if (closedOn) return plain('closed', t('deadlines.due.closed', { day: formatDay(closedOn, language) }), closedOn)
  if (dueOn === null && clock === 'paused') return pausedWords(withoutPauseDueOn, today, t, language)
  if (dueOn === null)
    return plain('none', t(clock === 'not-started' ? 'deadlines.due.notStarted' : 'deadlines.due.none'), null)
  const days = daysBetween(today, dueOn)
  if (days < 0) return plain('overdue', t('deadlines.due.overdue', { days: -days }), dueOn)
  if (days === 0) return plain('today', t('deadlines.due.today'), dueOn)
  const words = days === 1 ? t('deadlines.due.tomorrow') : t('deadlines.due.left', { days })
  return plain(days <= soonDays ? 'soon' : 'later', words, dueOn)
}

function plain(urgency: Urgency, words: string, day: Day | null): DueWords {
  return { urgency, words, detail: null, day }
}

function pausedWords(withoutPause: Day | null, today: Day, t: Translator, language: Language): DueWords {
  const paused = plain('paused', t('deadlines.due.paused'), null)
  if (!withoutPause) return paused
  const key = daysBetween(today, withoutPause) < 0 ? 'withoutPauseLate' : 'withoutPause'
  return { ...paused, detail: t(`deadlines.due.${key}`, { day: formatDay(withoutPause, language) }) }
}
