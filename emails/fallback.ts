import type { Transaction } from '@/db/client'
import type { Controller } from '@/db/queries/case-file'
import type { LetterRow } from '@/db/queries/letters'
import { membersOf } from '@/db/queries/members'
import { controllerOf } from '@/db/queries/outbox'
import { requestsNamed } from '@/db/queries/told-instead'
import type { Keyring } from '@/db/sealing/keyring'
import { system } from '@/domain/policies/actor'
import { toldInstead } from '@/domain/policies/told-instead'
import type { NewStaffLetter, ReminderItem, StaffLetterProps } from './catalogue'
import { isAboutAccount } from './catalogue-of-accounts'
import type { TaskLetterProps } from './catalogue-of-tasks'
import { oweToStaff } from './outbox'
import { type Divider, lookForOthers } from './reach-others'
import { oweReminderInstead, reminderInstead } from './reminder-instead'

/**
 * A letter to staff that no mail server takes, at all or for a day (`isStillTried`), goes to others: what it says of each request
 * to those who may be told of it, and of them to the first circle in which anybody can be reached. Nobody gets what they were told
 * beside it. What was for the owner of a system stays theirs: only that they cannot be reached is told; what is about somebody's
 * account, a test of theirs or the question whether they are there is for nobody else, and nor are the links by which one member
 * acts. False where it is still tried, and letters to all others are put off as well.
 */
export async function oweToFallback(
  tx: Transaction,
  world: { keyring: Keyring; origin: string },
  letter: LetterRow,
  isStillTried = false,
): Promise<boolean> {
  if (letter.audience !== 'staff' || isTheirsAlone(letter.kind)) return true
  const controller = await controllerOf(tx, letter)
  const copy = copyOf(letter)
  const partsOf = await divider(tx, letter, controller)
  const parts = await partsOf(itemsOf(copy))
  const others = await lookForOthers(tx, world.keyring, letter, { copy, parts, isStillTried })
  const insteadOf = letter.insteadOf ?? letter.id
  for (const [toAddress, theirs] of others.toTell)
    if (itemsOf(copy)) await oweReminderInstead(tx, world, { letter, controller, toAddress, theirs, partsOf })
    else {
      const request = letter.requestId === null ? null : { id: letter.requestId }
      await oweToStaff(tx, world, { request, controller, insteadOf }, { ...copy, toAddress } as NewStaffLetter)
    }
  return !others.isWaiting
}

function isTheirsAlone(kind: LetterRow['kind']): boolean {
  return isAboutAccount(kind) || kind === 'wording-test' || kind === 'still-here'
}

/** A letter as somebody else reads it. */
export type Copy = Pick<NewStaffLetter, 'kind' | 'props'>

function copyOf({ kind, props }: LetterRow): Copy {
  if (kind === 'search-task') {
    const { reference, system: name, dueOn } = props as TaskLetterProps['search-task']
    return { kind: 'search-task-late', props: { reference, system: name, dueOn, why: 'undelivered' } }
  }
  if (kind === 'deadline-reminder')
    return { kind, props: reminderInstead(props as StaffLetterProps['deadline-reminder']) }
  return { kind, props } as unknown as Copy
}

function itemsOf({ kind, props }: Copy): ReminderItem[] | undefined {
  return kind === 'deadline-reminder' ? (props as StaffLetterProps['deadline-reminder']).items : undefined
}

/** Divides what a letter says by requests, with whom to tell of each; of one that is closed by now a reminder says nothing. */
async function divider(tx: Transaction, { requestId }: LetterRow, controller: Controller): Promise<Divider> {
  const members = await membersOf(tx, system('fallback'), controller.id)
  return async (items) => {
    const references = (items ?? []).map(({ reference }) => reference)
    const named = await requestsNamed(tx, { id: requestId, references, controllerId: controller.id })
    const one = named.find(({ id }) => id === requestId) ?? null
    if (!items) return [{ circles: toldInstead(one, { members, controller }) }]
    const open = new Map(named.filter(({ state }) => state !== 'closed').map((each) => [each.reference, each]))
    return items.flatMap((item) => {
      const request = open.get(item.reference)
      return request ? [{ circles: toldInstead(request, { members, controller }), item }] : []
    })
  }
}
