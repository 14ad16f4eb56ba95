import type { DayNumber, DaysOff } from './model-days'

/** From when on somebody is told of a step: from the first, from so many days before, once it is late, or never. */
export type From = 'first' | number | 'late' | 'never'

/** By what an organisation reminds; times in minutes of its day. */
export type ModelRule = {
  answer: readonly number[]
  acknowledgement: readonly number[]
  extensionNotice: readonly number[]
  refusalNotice: readonly number[]
  assignee: From
  deputy: From
  team: From
  manager: From
  officer: From
  sendAt: number
  from: number
  to: number
}

export type ModelPerson = { userId: string; email: string; manages: boolean; inTeam: boolean; deputyId: string | null }

export type ModelOrganisation = {
  zone: string
  daysOff: DaysOff
  /** Each rule from a moment on, the first from the beginning. */
  rules: { fromMs: number; rule: ModelRule }[]
  people: ModelPerson[]
  officer: string | null
}

/** A request as it stands from a moment on. `restsUntil`: when reminders of it that rest come again. */
export type Look = {
  fromMs: number
  closed: boolean
  spam: boolean
  received: DayNumber
  entered: DayNumber
  due: DayNumber | null
  withoutPause: DayNumber | null
  withoutRestart: DayNumber | null
  /** By when receipt is to be confirmed; nothing once it is. */
  acknowledgeBy: DayNumber | null
  target: DayNumber | null
  extensionNotice: DayNumber | null
  refusalNotice: DayNumber | null
  isErasureToCome: boolean
  assigneeId: string | null
  assignedMs: number | null
  withTeam: boolean
  unassignedSince: DayNumber | null
  messageSince: DayNumber | null
  restsUntil: DayNumber | null
  /** Since when the person is asked to confirm their address; nothing where they are not. */
  askedToConfirmOn: DayNumber | null
}

export type ModelRequest = { reference: string; organisation: ModelOrganisation; looks: Look[] }

/** One thing of which one person is told at one moment. */
export type Reminded = { atMs: number; to: string; reference: string; about: string; step: string }

export function reminderKey({ to, reference, about, step }: Omit<Reminded, 'atMs'>): string {
  return `${to} ${reference} ${about} ${step}`
}
