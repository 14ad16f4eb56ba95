import type { Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import type { Keyring } from '@/db/sealing/keyring'
import { mailActionHash } from '@/db/sealing/mail-action'
import { keepMailActions, type NewMailAction } from '@/db/writes/access-links'
import { dayOf } from '@/domain/calendar/days'
import { type MailAction, offeredActions } from '@/domain/policies/mail-actions'
import { lastSnoozeOn } from '@/domain/policies/snooze'
import type { ReminderItem } from '@/emails/catalogue'
import type { DueReminder, Recipient } from './due-reminders'
import type { TickDay } from './tick'

/** What the recipient of a reminder can do from it about each request, without signing in. */
export function actionsFor(
  { member }: Pick<Recipient, 'member'>,
  { timeZone }: Pick<Controller, 'timeZone'>,
  { today, by }: Pick<TickDay, 'today' | 'by'>,
): (due: DueReminder) => MailAction[] {
  return ({ request, isInCharge }) => {
    if (!member) return []
    const remindable = { ...request, enteredOn: dayOf(request.enteredAt, timeZone) }
    const lastSnooze = lastSnoozeOn(remindable, today, by.calendar)
    return offeredActions(member, request, { isInCharge, lastSnooze })
  }
}

type Owed = { letterId: string; items: readonly ReminderItem[]; send: readonly DueReminder[] }

/** Keeps the links that a letter has been owed with, each for one member, one request and one action. */
export async function keepLinks(
  tx: Transaction,
  keyring: Keyring,
  { member }: Pick<Recipient, 'member'>,
  { letterId, items, send }: Owed,
): Promise<void> {
  if (member?.kind !== 'staff') return
  const { userId } = member
  const ids = new Map(send.map(({ request }) => [request.reference, request.id]))
  const links = items.flatMap(({ reference, actions = [] }) =>
    actions.map((action): NewMailAction => {
      const hash = mailActionHash(keyring, { letterId, reference, action })
      return { tokenHash: hash, purpose: action, requestId: ids.get(reference) ?? '', userId }
    }),
  )
  await keepMailActions(tx, links)
}
