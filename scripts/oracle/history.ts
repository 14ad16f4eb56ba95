/** One event in the words of the contract of cases. */
export type WrittenEvent = {
  type: string
  at: string
  ground?: string
  undue_delay?: boolean
  reasons?: boolean
  until?: string
}

/** One request and what happened to it, in the words of the contract of cases. */
export type History = {
  id: string
  regime: string
  right: string
  received: string
  timezone: string
  holidays_country: string | null
  extra_holidays?: string[]
  extra_workdays?: string[]
  options?: { designated_address?: boolean; request_date?: string }
  events: WrittenEvent[]
}

/** What an engine makes of a history; two answers are the same when they say the same in any order. */
export type Answer = Readonly<Record<string, unknown>>
