import type { Transaction } from '@/db/client'
import type { CaseFile } from '@/db/queries/case-file'
import { readRequester, type Requester } from '@/db/queries/dossier'
import { suppressionHashesIn } from '@/db/sealing/suppression-hash'
import { keepSuppressions } from '@/db/writes/suppressions'
import { system } from '@/domain/policies/actor'
import { isSuppressing } from '@/domain/policies/suppression'
import { eventsOf, type RequestEvent } from '@/domain/requests/events'
import { factsOf } from '@/domain/requests/history'
import type { Context } from './context'

type Person = Pick<CaseFile, 'request' | 'dossier' | 'history'> & { requester: Requester }

/**
 * Keeps the addresses of whoever objected to marketing, or opted out, from the moment that is carried out. Of somebody who
 * asked for another person only the addresses named for that person are kept.
 * @see GDPR Art. 21(3)
 */
export async function suppress(
  tx: Transaction,
  { keyring }: Pick<Context, 'keyring'>,
  file: Person,
  history: readonly RequestEvent[],
): Promise<void> {
  const known = file.history.length
  const carriedOut = eventsOf(history.slice(known), 'rightDone').filter(({ data }) => isSuppressing(data.right))
  if (carriedOut.length === 0) return
  const { controllerId, id: requestId } = file.request
  const hashes = (await addressesOf(tx, keyring, file)).flatMap((text) =>
    suppressionHashesIn(keyring, controllerId, text),
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
  const own = isForAnother ? [] : [file.requester.email, file.requester.telephone, knownAs]
  return [...own, subject?.knownAs].filter((text) => typeof text === 'string')
}
