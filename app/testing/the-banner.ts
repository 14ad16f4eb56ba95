import { aController, aStaffMember, type StaffActor, type TestController } from '@/casework/testing/a-controller'
import type { Context } from '@/casework/context'
import { readDeskHealth } from '@/db/queries/around-the-desk'
import { letters } from '@/db/schema'
import { keepTick } from '@/db/writes/ticks'
import type { Actor } from '@/domain/policies/actor'
import { readEnvironment } from '@/env'
import { lateLetterMinutes, sentencesOf } from '../desk/_health/banner'

/** What the desk says at its top to somebody, of an installation that has a mail server. */
export async function bannerFor({ db }: Context, actor: Actor): Promise<string[]> {
  return sentencesOf(await readDeskHealth(db, actor, lateLetterMinutes), { environment: mailing })
}

const mailing = readEnvironment({ SMTP_URL: 'smtp://127.0.0.1', MAIL_FROM: 'rights@lindenhof.example' })

/** An organisation with a handler, no letter on its way, and a worker that has just done all its parts. */
export async function whereAllIsWell(context: Context): Promise<{ organisation: TestController; handler: StaffActor }> {
  await context.db.update(letters).set({ state: 'cancelled' })
  const organisation = await aController(context)
  const handler = await aStaffMember(context, organisation, { role: 'handler' })
  await keepTick(context.db, 'tick', {})
  await keepTick(context.db, 'mail', { open: true })
  return { organisation, handler }
}
