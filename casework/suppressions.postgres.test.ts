import { afterAll, beforeAll, expect, test } from 'vitest'
import { suppressionHashesIn } from '@/db/sealing/suppression-hash'
import { keepSuppressions } from '@/db/writes/suppressions'
import { checkSuppressions } from './check-suppressions'
import { aStaffMember } from './testing/a-controller'
import { aDesk, type Desk } from './testing/desk'

let desk: Desk

beforeAll(async () => {
  desk = await aDesk()
})

afterAll(async () => desk.close())

test('two lists with the same people in another order are taken over at one time, and neither is broken off', async () => {
  const { db, keyring } = desk.context
  const list = { id: desk.form.controllerId, country: 'DE' }
  const people = Array.from({ length: 6000 }, (_, place) => `person-${place}@example.org`)
  const entries = people
    .flatMap((address) => suppressionHashesIn(keyring, list, address))
    .map((hash) => ({
      ...hash,
      controllerId: list.id,
      right: 'marketing-objection' as const,
      sinceOn: '2026-01-05' as const,
    }))
  const taken = await Promise.all(
    [entries, entries.toReversed()].map((some) => db.transaction((tx) => keepSuppressions(tx, some))),
  )
  expect(taken.sort()).toEqual([0, 6000])
  const actor = await aStaffMember(desk.context, desk.form, { role: 'manager' })
  const rows = people.map((address, place) => ({ line: place + 2, cells: [address] }))
  const found = await checkSuppressions({ ...desk.context, actor }, list, { header: ['e-mail'], rows })
  expect(found.filter((entry) => entry?.sinceOn === '2026-01-05')).toHaveLength(6000)
})
