import type { Transaction } from '@/db/client'
import type { CaseFile } from '@/db/queries/case-file'
import { readRequester } from '@/db/queries/dossier'
import { keptContacts } from '@/db/queries/given-contacts'
import { suppressionHashesIn } from '@/db/sealing/suppression-hash'
import { keepSuppressions } from '@/db/writes/suppressions'
import { system } from '@/domain/policies/actor'
import { isSuppressing } from '@/domain/policies/suppression'
import { withoutDenied } from '@/domain/requests/contact'
import { eventsOf, type RequestEvent } from '@/domain/requests/events'
import { factsOf } from '@/domain/requests/history'
import type { Context } from './context'

type Person = Pick<CaseFile, 'request' | 'controller' | 'dossier' | 'history'>

/**
 * Keeps the addresses of whoever objected to marketing, or opted out, from the moment one of these events says that it is
 * carried out: every one they gave in this request, but none that is denied or waits to be confirmed. Of somebody who asked
 * for another person only the addresses named for that person are kept.
 * @see GDPR Art. 21(3)
 */
export async function suppress(
  tx: Transaction,
  { keyring }: Pick<Context, 'keyring'>,
  file: Person,
  events: readonly RequestEvent[],
): Promise<void> {
  const carriedOut = eventsOf(events, 'rightDone').filter(({ data }) => isSuppressing(data.right))
  if (carriedOut.length === 0) return
  const { controllerId, id: requestId } = file.request
  const hashes = (await addressesOf(tx, keyring, file)).flatMap((text) =>
    suppressionHashesIn(keyring, file.controller, text),
  )
  const entries = carriedOut.flatMap(({ on, data: { right } }) =>
    hashes.map((hash) => ({ ...hash, controllerId, requestId, right, sinceOn: on })),
  )
  await keepSuppressions(tx, entries)
}

async function addressesOf(tx: Transaction, keyring: Context['keyring'], file: Person): Promise<string[]> {
  const person = await readRequester(tx, keyring, system('suppress'), file)
  const { subject, knownAs } = person?.asked ?? {}
  const isForAnother = factsOf(file.history).askedFor !== 'self'
  const contacts = isForAnother ? [] : withoutDenied(await keptContacts(tx, keyring, file), file.history)
  const own = contacts.flatMap(({ email, telephone }) => [email, telephone])
  return [...own, isForAnother ? undefined : knownAs, subject?.knownAs].filter((text) => typeof text === 'string')
}
