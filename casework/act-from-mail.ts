import { transaction, within } from '@/db/client'
import { findGrants } from '@/db/accounts/staff'
import { findMailAction, type LinkStanding, type MailActionLink } from '@/db/queries/access-links'
import { type CaseFile, findCaseFile } from '@/db/queries/case-file'
import { tokenHash } from '@/db/sealing/tokens'
import type { Day } from '@/domain/calendar/days'
import { type Actor, staff } from '@/domain/policies/actor'
import type { MailAction } from '@/domain/policies/mail-actions'
import { useAccessLink } from '@/db/writes/access-links'
import { assignFromMail } from './assign-request'
import type { Context } from './context'
import { type Outcome, refuse } from './errors'
import { momentOf } from './perform'
import { lastSnooze, snoozeFromMail } from './snooze-reminders'

/**
 * What stands behind a link in a reminder. `gone`: whom it was sent to no longer works here, or does not see the request any
 * more. `snoozeUntil`: how long reminders may rest at most.
 */
export type MailActionFound =
  | { standing: LinkStanding | 'gone'; reference: string; action: MailAction }
  | { standing: 'ready'; reference: string; action: MailAction; file: CaseFile; snoozeUntil: Day | null }

type World = Omit<Context, 'actor'>

/** What a link in a reminder would do; nothing for a link nobody was given. Changes nothing. */
export async function readMailAction(world: World, token: string): Promise<MailActionFound | undefined> {
  const link = await findMailAction(world.db, tokenHash(token))
  if (!link) return undefined
  const { reference, action, standing } = link
  if (standing !== 'open') return { standing, reference, action }
  const file = await findCaseFile(world.db, await memberOf(world, link), reference)
  if (!file) return { standing: 'gone', reference, action }
  const { today } = await momentOf(world.db, world, file.controller.timeZone)
  return { standing: 'ready', reference, action, file, snoozeUntil: lastSnooze({ ...file, today }) }
}

/**
 * Does what a link in a reminder is for, once, as the member it was sent to and with what they may do at this moment. What
 * is refused uses nothing up. Throws `NotFound`.
 */
export async function actFromMail(world: World, token: string, input: object): Promise<Outcome<unknown>> {
  const hash = tokenHash(token)
  return transaction(world.db, async (tx): Promise<Outcome<unknown>> => {
    const link = await findMailAction(tx, hash)
    if (!link) return refuse('link-not-valid')
    const actor = await memberOf({ db: tx }, link)
    // Whoever uses a link of this request waits for the request, and so sees a link that was used meanwhile.
    if (!(await findCaseFile(tx, actor, link.reference, true))) return refuse('not-permitted')
    if ((await findMailAction(tx, hash))?.standing !== 'open') return refuse('link-not-valid')
    const outcome = await act({ ...world, actor, db: within(tx) }, link, input)
    if (outcome.ok) await useAccessLink(tx, hash, link.action)
    return outcome
  })
}

async function memberOf({ db }: { db: Parameters<typeof findGrants>[0] }, { userId }: MailActionLink): Promise<Actor> {
  return staff(userId, await findGrants(db, userId))
}

function act(context: Context & { actor: Actor }, link: MailActionLink, input: object): Promise<Outcome<unknown>> {
  const target = { reference: link.reference }
  if (link.action === 'snooze') return snoozeFromMail(context, target, input)
  return assignFromMail(context, target, { assigneeId: link.userId })
}
