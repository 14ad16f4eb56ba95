import { compareDays, type Day } from '@/domain/calendar/days'
import type { LadderKind } from '@/domain/policies/reminder-ladders'
import type { Right } from '@/domain/rights'
import type { ReminderItem } from '@/emails/catalogue'
import type { DueReminder } from './due-reminders'

const alarms: readonly LadderKind[] = ['unassigned', 'message', 'snoozed']
const notices = { 'extension-notice': 'extension', 'refusal-notice': 'refusal' } as const

/**
 * What one letter says of the requests it is about, the nearest day first. An alarm is said with what else is due of the
 * same request, and has a place of its own where nothing is.
 */
export function reminderItems(
  due: readonly DueReminder[],
  about: { rights: ReadonlyMap<string, Right[]>; worksFor: readonly string[]; today: Day },
): ReminderItem[] {
  const dated = new Set(due.filter(({ ladder }) => !alarms.includes(ladder.kind)).map(({ request }) => request.id))
  const alone = new Map(
    due.filter(({ request }) => !dated.has(request.id)).map((each) => [each.request.id, each] as const),
  )
  return [...due.filter(({ ladder }) => !alarms.includes(ladder.kind)), ...alone.values()]
    .map((each) => itemOf(each, about.rights.get(each.request.id) ?? [], about.worksFor))
    .sort((one, other) => compareDays(one.dueOn ?? about.today, other.dueOn ?? about.today))
}

function itemOf({ request, ladder, unassignedSinceOn }: DueReminder, rights: Right[], worksFor: readonly string[]) {
  const { reference, receivedOn, state, assigneeId, extensionNoticeDueOn, refusalNoticeDueOn, stoppedSinceOn } = request
  const { kind } = ladder
  const isOnlyPaused = request.dueOn === null && request.withoutPauseDueOn !== null
  return {
    reference,
    rights,
    receivedOn,
    dueOn: dayNamed({ request, ladder }),
    state: state === 'unconfirmed' ? ('unconfirmed' as const) : ('open' as const),
    paused: kind === 'paused' || (alarms.includes(kind) && isOnlyPaused),
    stoppedSinceOn,
    restarted: kind === 'restarted',
    acknowledge: kind === 'acknowledgement',
    target: kind === 'target',
    spam: kind === 'spam',
    erasure: request.erasureDueOn !== null,
    yours: assigneeId !== null && worksFor.includes(assigneeId),
    taken: assigneeId !== null,
    unassignedSinceOn,
    messageSinceOn: request.messageSinceOn,
    ...((kind === 'extension-notice' || kind === 'refusal-notice') && { notice: notices[kind] }),
    extensionNoticeDueOn,
    refusalNoticeDueOn,
  }
}

/** The day reminded of; an alarm names that of the answer. */
function dayNamed({ request, ladder: { kind, dueOn } }: Pick<DueReminder, 'request' | 'ladder'>): Day | null {
  if (kind === 'undated') return null
  return alarms.includes(kind) ? (request.dueOn ?? request.withoutPauseDueOn) : dueOn
}
