import type { Context } from '@/casework/context'
import type { TestController } from '@/casework/testing/a-controller'
import { controllersOf } from '@/db/queries/controllers'
import { system } from '@/domain/policies/actor'
import { oweToStaff } from '@/emails/outbox'

/** Owes a member of staff a letter about no request in particular. */
export async function oweDigest(context: Context, organisation: TestController): Promise<void> {
  const controller = (await controllersOf(context.db, system('test'))).find(
    ({ id }) => id === organisation.controllerId,
  )
  if (!controller) throw new Error('There is no organisation')
  const props = { reference: 'DSR-2026-0042-7', dueOn: null }
  const letter = { kind: 'reply-arrived' as const, toAddress: 'ruth@lindenhof.example', props }
  await context.db.transaction(async (tx) => oweToStaff(tx, context, { request: null, controller }, letter))
}
