import type { Day } from '../calendar/days'
import { after } from '../calendar/working-days'
import { countsFromLetter } from '../regimes/asked-facts'
import type { Case, ClockState, Standing } from './clock-state'
import { type DueDays, noticeLimit } from './due-days'
import { lengthParams } from './last-day'
import { type RuleCode, type Step, standsOn } from './working'

/** The days by which the person must be told something before the answer itself. */
export type NoticeDays = { ackDueOn?: Day; extensionNoticeDueOn?: Day; refusalNoticeDueOn?: Day }

/** The notice days with their working; one that follows a clock that stands still is left out until it runs again. */
export function noticesOf(
  input: Case,
  { orderedOn }: ClockState,
  days: DueDays,
  standing: Standing,
): { days: NoticeDays; working: Step[] } {
  const { acknowledgement, extension } = input.regime
  const { within } = extension?.notice?.value ?? {}
  const ackDueOn = acknowledgementOf(input)
  const extensionNoticeDueOn = extensionNoticeOf(input, days, standing)
  const refusalNoticeDueOn = refusalNoticeOf(input, days, standing)
  return {
    days: {
      ...(ackDueOn && { ackDueOn }),
      ...(extensionNoticeDueOn && { extensionNoticeDueOn }),
      ...(refusalNoticeDueOn && { refusalNoticeDueOn }),
    },
    working: [
      ...stepTo(ackDueOn, 'acknowledgement', acknowledgement, acknowledgement && lengthParams(acknowledgement.value)),
      ...stepTo(
        extensionNoticeDueOn,
        'extension-notice',
        extension?.notice ?? extension,
        within && { ...lengthParams(within), ...noticeStart(input) },
      ),
      ...stepTo(refusalNoticeDueOn, 'refusal-notice', input.regime.refusalNotice),
      ...stepTo(orderedOn, 'ordered', { source: 'The order of the authority or court' }),
    ],
  }
}

/** Where no date on the letter is known, the day of receipt is taken for it. */
function noticeStart({ regime, options }: Case): { from: 'letter' | 'dated' | 'receipt'; on?: Day } {
  if (!countsFromLetter(regime)) return { from: 'receipt' }
  return options?.letterOn ? { from: 'dated', on: options.letterOn } : { from: 'letter' }
}

function acknowledgementOf({ regime, receivedOn, calendar }: Case): Day | undefined {
  return regime.acknowledgement && after(receivedOn, regime.acknowledgement.value, calendar)
}

function extensionNoticeOf(input: Case, { first }: DueDays, { status }: Standing): Day | undefined {
  const fixed = input.regime.extension?.notice !== undefined
  return status === 'running' || fixed ? noticeLimit(input, first) : undefined
}

function refusalNoticeOf({ regime }: Case, { first, extended }: DueDays, { status }: Standing): Day | undefined {
  if (status !== 'running' || !regime.refusalNotice) return undefined
  return regime.refusalNotice.value === 'first-due-day' ? first?.day : (extended ?? first)?.day
}

function stepTo(
  day: Day | undefined,
  rule: RuleCode,
  from: Parameters<typeof standsOn>[0] | undefined,
  params?: Step['params'],
): Step[] {
  return day && from ? [{ day, rule, ...standsOn(from), ...(params && { params }) }] : []
}
