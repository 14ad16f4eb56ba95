import type { Transaction } from '@/db/client'
import type { LetterRow } from '@/db/queries/letters'
import { controllerOf } from '@/db/queries/outbox'
import type { Keyring } from '@/db/sealing/keyring'
import type { NewStaffLetter, StaffLetterProps } from './catalogue'
import { isAboutAccount } from './catalogue-of-accounts'
import type { TaskLetterProps } from './catalogue-of-tasks'
import { withoutMailActions } from './mail-actions'
import { oweToStaff } from './outbox'

/**
 * A letter to staff that no mail server takes, at all or for a day, goes to the controller's notification addresses. Where it was to
 * one of these, the others have it already, or will see it on the dashboard. What was for the owner of a system
 * stays theirs: only that they cannot be reached is told; what is about somebody's account, or a test of theirs, is for nobody else,
 * and nor are the links by which one member acts.
 */
export async function oweToFallback(
  tx: Transaction,
  world: { keyring: Keyring; origin: string },
  letter: LetterRow,
): Promise<void> {
  if (letter.audience !== 'staff' || isAboutAccount(letter.kind) || letter.kind === 'wording-test') return
  const controller = await controllerOf(tx, letter)
  if (letter.toAddress && controller.notificationAddresses.includes(letter.toAddress)) return
  const request = letter.requestId === null ? null : { id: letter.requestId }
  for (const toAddress of controller.notificationAddresses)
    await oweToStaff(tx, world, { request, controller }, sameLetterTo(toAddress, letter))
}

function sameLetterTo(toAddress: string, { kind, props }: LetterRow): NewStaffLetter {
  if (kind === 'search-task') {
    const { reference, system, dueOn } = props as TaskLetterProps['search-task']
    return { kind: 'search-task-late', toAddress, props: { reference, system, dueOn, why: 'undelivered' } }
  }
  if (kind === 'deadline-reminder')
    return { kind, toAddress, props: withoutMailActions(props as StaffLetterProps['deadline-reminder']) }
  return { kind, props, toAddress } as unknown as NewStaffLetter
}
