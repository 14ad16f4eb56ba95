import { type Day, daysBetween } from '../calendar/days'
import { type Calendar, workingDaysBetween } from '../calendar/working-days'
import type { ClockFactType } from './clock'

/** Questions that pause nothing where they left with undue delay. */
export const promptQuestions = ['identityRequested', 'authorityRequested', 'clarificationRequested'] as const

/** Whether a fact is a question that may have been put too late. */
export function mayBeLate(type: ClockFactType): type is (typeof promptQuestions)[number] {
  return promptQuestions.some((question) => question === type)
}

/** Asking later than this is told to staff as late; our figure for "without undue delay" (EDPB 01/2022, para. 159). */
const askWithinWorkingDays = 3

/** Asking later than this pauses nothing. Our figure. */
const askWithinDays = 7

/**
 * Whether a question left so late that it pauses nothing under the GDPR.
 * @see EDPB Guidelines 01/2022, para. 159
 */
export function isUndueDelay(receivedOn: Day, leftOn: Day): boolean {
  return daysBetween(receivedOn, leftOn) > askWithinDays
}

/** How late a question about identity or scope was put, counted from receipt. */
export function delayOfAsking(receivedOn: Day, askedOn: Day, calendar: Calendar): 'in-time' | 'late' | 'undue' {
  if (isUndueDelay(receivedOn, askedOn)) return 'undue'
  return workingDaysBetween(receivedOn, askedOn, calendar) > askWithinWorkingDays ? 'late' : 'in-time'
}
