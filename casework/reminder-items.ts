import { compareDays, type Day } from '@/domain/calendar/days'
import { listedInOneLetter, type MailAction } from '@/domain/policies/mail-actions'
import type { LadderKind } from '@/domain/policies/reminder-ladders'
import type { Right } from '@/domain/rights'
import type { ReminderItem } from '@/emails/catalogue'
import type { DueReminder } from './due-reminders'

const alarms: readonly LadderKind[] = ['unassigned', 'message', 'snoozed']
const notices = { 'extension-notice': 'extension', 'refusal-notice': 'refusal' } as const

/** `actionsFor`: what the recipient may do from the letter about a request. */
type About = {
  rights: ReadonlyMap<string, Right[]>
  worksFor: readonly string[]
  today: Day
  actionsFor: (due: DueReminder) => MailAction[]
}

/**
 * What one letter says of the requests it is about, the nearest day first. An alarm is said with what else is due of the
 * same request, and has a place of its own where nothing is. What can be done is offered once a request, where it is listed.
 */
export function reminderItems(due: readonly DueReminder[], about: About): ReminderItem[] {
  const dated = new Set(due.filter(({ ladder }) => !alarms.includes(ladder.kind)).map(({ request }) => request.id))
  const alone = new Map(
    due.filter(({ request }) => !dated.has(request.id)).map((each) => [each.request.id, each] as const),
  )
  const items = [...due.filter(({ ladder }) => !alarms.includes(ladder.kind)), ...alone.values()]
    .map((each) => ({ each, item: itemOf(each, about.rights.get(each.request.id) ?? [], about.worksFor) }))
    .sort(({ item: one }, { item: other }) => compareDays(one.dueOn ?? about.today, other.dueOn ?? about.today))
  const first = new Map(
    items
      .slice(0, listedInOneLetter)
      .map(({ item }) => [item.reference, item] as const)
      .reverse(),
  )
  return items.map(({ each, item }) => {
    const actions = first.get(item.reference) === item ? about.actionsFor(each) : []
    return actions.length > 0 ? { ...item, actions } : item
  })
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
