import type { DeadlineInput } from '@/domain/deadlines/deadline'
import type { WorkedCase } from './worked-case'
import { dayText, dayWithWeekday } from './words'

type WrittenEvent = { type: string; at: string; reasons?: boolean; until?: string; undue_delay?: boolean }

/** The receipt and the events of a case, each on its day where the organisation is. */
export function factRows({ received, events, options }: WorkedCase, { receivedOn, facts }: DeadlineInput): string[][] {
  const inOrder: WrittenEvent[] = [...events].sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
  return [
    [dayWithWeekday(receivedOn), `received${hourOf(received)}${optionText(options)}`],
    ...facts.map(({ on }, index) => [dayWithWeekday(on), eventText(inOrder[index])]),
  ]
}

const sentences: Readonly<Record<string, string>> = {
  identity_requested: 'proof of identity asked for',
  identity_insufficient: 'what came was not enough to show identity',
  identity_verified: 'identity shown',
  clarification_requested: 'clarification asked for',
  clarification_received: 'clarification received',
  fee_requested: 'fee announced',
  fee_paid: 'fee paid',
  fee_confirmed: 'fee confirmed by the person',
  particulars_requested: 'missing particulars asked for',
  request_completed: 'request completed',
  email_confirmed: 'e-mail address confirmed',
  extension_notified: 'extension told',
}

function eventText(event: WrittenEvent | undefined): string {
  if (!event) return ''
  const details = [
    event.type === 'extension_notified' && (event.reasons ? 'with reasons' : 'without reasons'),
    event.until && `until ${dayText(event.until as '2026-01-01')}`,
    event.undue_delay && 'with undue delay',
  ]
  return [`${sentences[event.type] ?? event.type}${hourOf(event.at)}`, ...details].filter(Boolean).join(', ')
}

function hourOf(moment: string): string {
  const [, time] = /T(\d\d:\d\d)/.exec(moment) ?? []
  const offset = /(Z|[+-]\d\d:\d\d)$/.exec(moment)?.[0]
  return time ? ` at ${time} ${offset === 'Z' ? 'UTC' : `UTC${offset ?? ''}`}` : ''
}

function optionText(options: WorkedCase['options']): string {
  const { designated_address, request_date } = { ...options } as { designated_address?: boolean; request_date?: string }
  return [
    designated_address === true && ', at the address designated for it',
    designated_address === false && ', elsewhere than at the address designated for it',
    request_date && `, in a letter dated ${dayText(request_date as '2026-01-01')}`,
  ]
    .filter(Boolean)
    .join('')
}
