import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { letters, reminders, requests } from '@/db/schema'
import type { Verdict } from '../fault'
import { faultsByKind, lettersIn, type Seen } from './seen'
import { stormSettings } from './settings'

export type Storm = {
  count: number
  lines: readonly Seen[]
  kills: number
  seconds: number
  secondsAtMost: number
  allowed: number
  faultsAtLeast: number
}

/** Whether everybody was reminded, and nobody twice: by Message-ID, and by recipient, request, step and day. */
export async function verdictOf(db: Database, storm: Storm): Promise<Verdict> {
  const { count, lines, kills, seconds, secondsAtMost, allowed, faultsAtLeast } = storm
  const mails = lettersIn(lines)
  const record = await onRecord(db)
  const told = mails.flatMap(({ messageId, to, text }) =>
    (record.get(messageId) ?? []).filter((each) => to.includes(each.to) && text.includes(each.reference)),
  )
  const keys = new Set(told.map(({ key }) => key))
  const ids = new Set(mails.map(({ messageId }) => messageId))
  const recorded = [...record.values()].flat()
  const extra = { byId: mails.length - ids.size, byKey: told.length - keys.size }
  const missing = count - new Set(mails.flatMap(({ to }) => to)).size
  const figure = [
    `${count - missing} of ${count} recipients, ${missing} missing`,
    `${extra.byId} extra by Message-ID, ${extra.byKey} by recipient, request, step and day (at most ${allowed} may be)`,
    `${ids.size} Message-IDs, ${recorded.length} reminders on record`,
    faultsSaid(lines),
    ...(kills > 0 ? [`${kills} kills`] : []),
    playedWith(seconds),
  ].join('; ')
  const isEachOnce = missing === 0 && extra.byId <= allowed && extra.byKey <= allowed && told.length === mails.length
  const isOneRecord = ids.size === count && keys.size === count && recorded.length === count
  const isHard = faultCount(lines) >= faultsAtLeast
  return { ok: isEachOnce && isOneRecord && isHard && seconds <= secondsAtMost, figure }
}

export function faultsSaid(lines: readonly Seen[]): string {
  const kinds = Object.entries(faultsByKind(lines)).map(([kind, each]) => `${kind} ${each}`)
  return `${faultCount(lines)} faults (${kinds.join(', ')})`
}

/** In how many seconds, and with what is not as an installation has it by itself. */
export function playedWith(seconds: number): string {
  const { backOffSeconds, lettersPerSecond, seed } = stormSettings
  return `${seconds.toFixed(0)} s, back-off ${backOffSeconds} s, MAIL_MAX_PER_SECOND ${lettersPerSecond}; seed ${seed}`
}

function faultCount(lines: readonly Seen[]): number {
  return Object.values(faultsByKind(lines)).reduce((sum, each) => sum + each, 0)
}

/** Each reminder on record, by the Message-ID of its letter. */
async function onRecord(db: Database): Promise<Map<string, { to: string; reference: string; key: string }[]>> {
  const rows = await db
    .select({ reminder: reminders, messageId: letters.messageId, to: letters.toAddress, reference: requests.reference })
    .from(reminders)
    .innerJoin(letters, eq(letters.id, reminders.letterId))
    .innerJoin(requests, eq(requests.id, reminders.requestId))
    .where(and(isNull(reminders.supersededAt), eq(letters.kind, 'deadline-reminder')))
  const told = rows.map(({ reminder: { step, dueOn }, to, ...row }) => ({
    ...row,
    to: to ?? '',
    key: `${to} ${row.reference} ${step} ${dueOn}`,
  }))
  return Map.groupBy(told, ({ messageId }) => messageId)
}
