import { findController } from '@/db/queries/controllers'
import { latestMailTest } from '@/db/queries/mail-tests'
import { membersOf } from '@/db/queries/members'
import { writeJournal } from '@/db/writes/journal'
import { tryNow } from '@/db/writes/mail-tests'
import { oweToStaff } from '@/emails/outbox'
import { administer, type Managed } from './administer'
import type { Context } from './context'
import { NotFound } from './errors'

/**
 * An administrator tries the way of the letters by one to themselves: it waits, leaves and fails as any other. While one is on
 * its way, it is tried at once instead. Throws `NotFound` for an organisation that is not theirs.
 */
export async function sendTestMail(
  context: Pick<Context, 'db' | 'actor' | 'keyring' | 'origin'>,
  controllerId: string,
): Promise<Managed<{ letterId: string }>> {
  return administer(context, controllerId, async (tx, administrator) => {
    const { userId } = administrator
    const before = await latestMailTest(tx, administrator, controllerId)
    if (before && (await tryNow(tx, before.letterId))) return { ok: true, letterId: before.letterId }
    const controller = await findController(tx, administrator, controllerId)
    const member = (await membersOf(tx, administrator, controllerId)).find((each) => each.userId === userId)
    if (!controller || !member) throw new NotFound()
    const props = { controllerName: controller.name }
    const letter = { kind: 'mail-test' as const, toAddress: member.email, props }
    const letterId = await oweToStaff(tx, context, { request: null, controller }, letter)
    await writeJournal(tx, { controllerId, actor: userId, what: 'mail-tested' })
    return { ok: true, letterId }
  })
}
