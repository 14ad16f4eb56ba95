import { z } from 'zod'
import { findMailbox, type MailboxRow } from '@/db/queries/mailboxes'
import { databaseNow } from '@/db/queries/now'
import { writeJournal } from '@/db/writes/journal'
import { changeMailbox, endMailbox, keepMailbox, readSoon } from '@/db/writes/mailboxes'
import { emailAddress } from '@/domain/policies/email-address'
import { administer, type Managed } from './administer'
import type { Context } from './context'
import { NotFound, problemsOf, refuse } from './errors'
import { emptyIsNone } from './fields'

/**
 * Where letters to the organisation are read. An empty `password` keeps the one that is there. `replyAddress`: an address of
 * this mailbox with which letters of ours name where an answer goes, if the server delivers what comes to it with a `+`.
 */
const SaveMailbox = z.strictObject({
  host: z
    .string()
    .trim()
    .regex(/^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|[0-9a-f:]{2,45})$/i, 'value-not-valid'),
  port: z.coerce
    .number('value-not-valid')
    .int('value-not-valid')
    .min(1, 'value-not-valid')
    .max(65_535, 'value-not-valid'),
  username: oneLine(),
  password: z.string().max(1000, 'line-too-long').default(''),
  folder: oneLine(),
  replyAddress: emptyIsNone(emailAddress),
  alsoEarlier: z.literal('yes').optional(),
})

/**
 * From now on letters to the organisation are read from this mailbox: those that come from now on or, where it is said, all that
 * lie there. The password is sealed. Throws `NotFound` for an organisation that is not theirs.
 */
export async function saveMailbox(
  context: Pick<Context, 'db' | 'actor' | 'keyring'>,
  controllerId: string,
  input: unknown,
): Promise<Managed> {
  const parsed = SaveMailbox.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { password, alsoEarlier, replyAddress = null, ...given } = parsed.data
  return administer(context, controllerId, async (tx, administrator) => {
    const before = await findMailbox(tx, administrator, controllerId)
    if (password === '' && !isKeptFor(before, given)) return refuse('value-not-valid', {}, 'password')
    const readSince = alsoEarlier ? '1970-01-01T00:00:00.000Z' : (before?.readSince ?? (await databaseNow(tx)))
    const settings = { controllerId, ...given, replyAddress, readSince }
    if (password === '') await changeMailbox(tx, settings, { fromBeginning: alsoEarlier !== undefined })
    else await keepMailbox(tx, context.keyring, settings, password)
    await writeJournal(tx, { controllerId, actor: administrator.userId, what: 'mailbox-saved', details: given })
    return { ok: true }
  })
}

/** Letters are read there no more, and the password is destroyed. */
export async function stopMailbox(context: Pick<Context, 'db' | 'actor'>, controllerId: string): Promise<Managed> {
  return administer(context, controllerId, async (tx, administrator) => {
    if (!(await findMailbox(tx, administrator, controllerId))) throw new NotFound()
    await endMailbox(tx, controllerId)
    await writeJournal(tx, { controllerId, actor: administrator.userId, what: 'mailbox-stopped' })
    return { ok: true }
  })
}

/** The mailbox is read at once, also where it waits after a fault: so one sees whether it can be. */
export async function tryMailbox(context: Pick<Context, 'db' | 'actor'>, controllerId: string): Promise<Managed> {
  return administer(context, controllerId, async (tx, administrator) => {
    if (!(await findMailbox(tx, administrator, controllerId))) throw new NotFound()
    await readSoon(tx, controllerId)
    return { ok: true }
  })
}

/** A password is for one account on one server: whoever names another must know that one's. */
function isKeptFor(
  before: MailboxRow | undefined,
  { host, port, username }: Pick<MailboxRow, 'host' | 'port' | 'username'>,
) {
  return before?.host === host && before.port === port && before.username === username
}

function oneLine() {
  return z
    .string()
    .trim()
    .min(1, 'value-not-valid')
    .max(200, 'line-too-long')
    .regex(/^[^\p{Cc}]*$/u, 'value-not-valid')
}
