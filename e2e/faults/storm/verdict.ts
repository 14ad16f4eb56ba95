import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { letters, reminders, requests } from '@/db/schema'
import type { Verdict } from '../fault'
import { stormSettings } from './settings'

/** What the mail server has seen: letters with whom they were for, and attempts that it failed on purpose. */
export type Seen = { to: string[]; messageId: string; text: string; answered: boolean } | { fault: string }

type Letter = Extract<Seen, { to: string[] }>
export type Storm = {
  count: number
  lines: readonly Seen[]
  kills: number
  seconds: number
  secondsAtMost: number
  allowed: number
  faultsAtLeast: number
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

export async function verdictOf(db: Database, storm: Storm): Promise<Verdict> {
  const { count, lines, kills, seconds, secondsAtMost, allowed, faultsAtLeast } = storm
  const mails = lines.filter((line): line is Letter => 'to' in line && line.to.some(isHandler))
  const record = await onRecord(db)
  const told = mails.flatMap(({ messageId, to, text }) =>
    (record.get(messageId) ?? []).filter((each) => to.includes(each.to) && text.includes(each.reference)),
  )
  const keys = new Set(told.map(({ key }) => key))
  const ids = new Set(mails.map(({ messageId }) => messageId))
  const recorded = [...record.values()].flat()
  const extra = { byId: mails.length - ids.size, byKey: told.length - keys.size }
  const faults = faultsByKind(lines)
  const failed = Object.values(faults).reduce((sum, each) => sum + each, 0)
  const missing = count - new Set(mails.flatMap(({ to }) => to)).size
  const figure = [
    `${count - missing} of ${count} recipients, ${missing} missing`,
    `${extra.byId} extra by Message-ID, ${extra.byKey} by recipient, request, step and day (at most ${allowed} may be)`,
    `${ids.size} Message-IDs, ${recorded.length} reminders on record`,
    `${failed} faults (${Object.entries(faults)
      .map(([kind, each]) => `${kind} ${each}`)
      .join(', ')})`,
    ...(kills > 0 ? [`${kills} kills`] : []),
    `${seconds.toFixed(0)} s, back-off ${stormSettings.backOffSeconds} s, MAIL_MAX_PER_SECOND ${stormSettings.lettersPerSecond}`,
    `seed ${stormSettings.seed}`,
  ].join('; ')
  const isEachOnce = missing === 0 && extra.byId <= allowed && extra.byKey <= allowed && told.length === mails.length
  const isOneRecord = ids.size === count && keys.size === count && recorded.length === count
  return { ok: isEachOnce && isOneRecord && failed >= faultsAtLeast && seconds <= secondsAtMost, figure }
}

export function recipientsIn(lines: readonly Seen[]): Set<string> {
  return new Set(lines.flatMap((line) => ('to' in line ? line.to : [])).filter(isHandler))
}

/** Attempts that failed, and letters that were taken without an answer. */
export function faultsByKind(lines: readonly Seen[]): Record<string, number> {
  const kinds = lines.flatMap((line) => ('fault' in line ? [line.fault] : []))
  return Object.fromEntries([...Map.groupBy(kinds, (kind) => kind)].map(([kind, each]) => [kind, each.length]))
}

/** Who manages is told the numbers of the week beside it. */
function isHandler(address: string): boolean {
  return address.startsWith('handler.')
}
