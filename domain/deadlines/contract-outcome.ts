import type { Day } from '../calendar/days'
import type { Regime } from '../regimes/regime'
import type { ClockStatus, ExtensionRefusal } from './clock-state'
import type { Deadline, ExtensionOutcome } from './deadline'

/** The days of a case in the words of the contract; a field that does not apply is left out. */
export type Outcome = {
  due: Day | null
  due_at?: string
  ack_due?: Day
  extension_notice_due?: Day
  refusal_notice_due?: Day
  paused_days?: number
  clock_start?: Day
  extension_accepted?: boolean
  extension_refusal?: ExtensionRefusal
  extended_due?: Day | null
  status?: 'paused' | 'awaiting_identity' | 'awaiting_fee' | 'not_started'
}

const statuses = {
  running: undefined,
  paused: 'paused',
  'awaiting-identity': 'awaiting_identity',
  'awaiting-fee': 'awaiting_fee',
  'not-started': 'not_started',
} as const satisfies Record<ClockStatus, Outcome['status']>

export function outcomeOf(computed: Deadline, { start }: Regime): Outcome {
  const { dueAt, ackDueOn, extensionNoticeDueOn, refusalNoticeDueOn, pausedDays, clockStartOn, extension } = computed
  const status = statuses[computed.status]
  return {
    due: computed.dueOn,
    ...(dueAt && { due_at: dueAt }),
    ...(ackDueOn && { ack_due: ackDueOn }),
    ...(extensionNoticeDueOn && { extension_notice_due: extensionNoticeDueOn }),
    ...(refusalNoticeDueOn && { refusal_notice_due: refusalNoticeDueOn }),
    ...(pausedDays && { paused_days: pausedDays }),
    ...(clockStartOn && start.value === 'receipt' && !wasCompleted(computed) && { clock_start: clockStartOn }),
    ...(extension && extensionFields(extension)),
    ...(status && { status }),
  }
}

/** A request that lacked particulars has started once, when it was complete: nothing was started afresh. */
function wasCompleted({ working }: Deadline): boolean {
  return working.some(({ rule }) => rule === 'restarted-by-completion')
}

function extensionFields(extension: ExtensionOutcome): Partial<Outcome> {
  if (extension.accepted) return { extension_accepted: true, extended_due: extension.dueOn }
  return { extension_accepted: false, extension_refusal: extension.refusal, extended_due: null }
}
