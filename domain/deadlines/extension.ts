import { isAfter } from '../calendar/days'
import type { ClockFact } from './clock'
import { type Case, type ClockState, type ExtensionRefusal, standsStill } from './clock-state'
import { dueDays, noticeLimit } from './due-days'

/** Takes an extension once, in time and with reasons; a notice that fails leaves the day as it was and says why. */
export function extend(input: Case, state: ClockState, notice: ClockFact): ClockState {
  const source = input.regime.extension?.source ?? input.regime.timeLimit.source
  if (state.extension?.accepted) {
    return { ...state, warnings: [...state.warnings, { code: 'extended-once-already', day: notice.on, source }] }
  }
  const refusal = refusalOf(input, state, notice)
  if (!refusal) return { ...state, extension: { accepted: true, until: notice.until } }
  const warning = { code: 'extension-refused' as const, day: notice.on, source, params: { refusal } }
  return { ...state, extension: { accepted: false, refusal }, warnings: [...state.warnings, warning] }
}

function refusalOf(input: Case, state: ClockState, notice: ClockFact): ExtensionRefusal | undefined {
  const rule = input.regime.extension
  if (!rule) return 'not_allowed_by_regime'
  const fixed = rule.notice !== undefined
  const limit = standsStill(state) && !fixed ? undefined : noticeLimit(input, dueDays(input, state).first)
  if (limit && isAfter(notice.on, limit)) return 'after_first_deadline'
  const unnamed = rule.value === 'chosen' && notice.until === undefined
  return (rule.reasons && notice.reasons !== true) || unnamed ? 'no_reasons' : undefined
}
