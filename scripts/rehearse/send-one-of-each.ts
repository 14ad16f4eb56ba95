import { transaction } from '@/db/client'
import { findController } from '@/db/queries/controllers'
import { type LetterOnItsWay, lettersOnTheirWay } from '@/db/queries/letters-on-their-way'
import { system } from '@/domain/policies/actor'
import { type LetterKind, letterKinds } from '@/domain/requests/letters'
import { Courier } from '@/emails/courier'
import type { Delivery } from '@/emails/delivery'
import { oweToStaff } from '@/emails/outbox'
import type { RehearsalHouse } from './house'
import type { OwnAddresses } from './own-addresses'

type WayOut = { delivery: Delivery; mailFrom: string; origin: string; perSecond: number }

/**
 * Sends one letter of each kind to each address of an organisation, by the mail server that its letters go by. They are owed in
 * the house of the rehearsal, marked as tests and about nobody. Gives what the mail server took, and what it did not.
 */
export async function sendOneOfEach(
  house: RehearsalHouse,
  { addresses, language, controller: shown }: OwnAddresses,
  { delivery, mailFrom, origin, perSecond }: WayOut,
): Promise<{ taken: number; refused: LetterOnItsWay[] }> {
  const { db, keyring, form } = house
  const found = await findController(db, system('rehearse'), form.controllerId)
  if (!found) throw new Error('The house of the rehearsal has no organisation')
  const about = { request: null, controller: { ...found, language } }
  await transaction(db, async (tx) => {
    for (const toAddress of addresses)
      for (const letter of letterKinds.filter(isOfItsOwn)) {
        const props = { letter, words: {}, controller: shown, isRehearsal: true }
        await oweToStaff(tx, { keyring, origin }, about, { kind: 'wording-test', toAddress, props })
      }
  })
  await new Courier({
    ...{ db, keyring, origin, delivery, mailFrom },
    departed: () => Promise.reject(new Error('A letter to a person in a test of the way out')),
    backOff: { firstSeconds: 60, longestSeconds: 3600 },
    ...{ connections: 2, perSecond, leaseSeconds: 900 },
  }).deliverDue()
  const tests = (await lettersOnTheirWay(db, system('rehearse'))).filter(({ kind }) => kind === 'wording-test')
  const refused = tests.filter(({ state }) => state !== 'sent')
  return { taken: tests.length - refused.length, refused }
}

function isOfItsOwn(kind: LetterKind): kind is Exclude<LetterKind, 'wording-test'> {
  return kind !== 'wording-test'
}
