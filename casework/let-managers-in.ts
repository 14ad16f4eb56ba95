import { z } from 'zod'
import { type Transaction, within } from '@/db/client'
import { membersOf, type PresentMember } from '@/db/queries/members'
import { confidentialTo } from '@/db/writes/members'
import { staff, system } from '@/domain/policies/actor'
import { mayAt } from '@/domain/policies/permissions'
import { orUndo } from './administer'
import type { Context } from './context'
import { perform } from './perform'
import { done, type Verb } from './verb'

const verb: Verb<object> = {
  action: 'name-readers',
  schema: z.strictObject({}),
  decide: ({ facts }) =>
    done([{ type: 'confidentialSet', data: { readers: [...(facts.readers ?? [])], managersRead: true } }]),
}

/**
 * Lets those who manage see a confidential request, not closed, of which nobody who was named may name others any more, since
 * its last such member left or has another role: it would be there for nobody, and its day would pass.
 */
export async function letManagersIn(
  context: Context,
  tx: Transaction,
  { controllerId, userId }: { controllerId: string; userId: string },
): Promise<void> {
  const members = await membersOf(tx, system('let-managers-in'), controllerId)
  const world = { ...context, db: within(tx), actor: system('let-managers-in') }
  for (const { reference, readers } of await confidentialTo(tx, { controllerId, userId }))
    if (!members.some((member) => readers.includes(member.userId) && mayName(controllerId, member)))
      orUndo(await perform(world, { reference }, verb, {}))
}

/** Whether a member may say who sees a confidential request. */
export function mayName(controllerId: string, { userId, role }: Pick<PresentMember, 'userId' | 'role'>): boolean {
  return mayAt(staff(userId, [{ controllerId, role, mayVerify: false }]), 'name-readers', controllerId)
}
