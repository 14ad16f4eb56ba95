import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController, staffOf, type TestController } from '@/casework/testing/a-controller'
import { type TestHouse, testHouse } from '@/casework/testing/house'
import { keepMailbox, keepReading } from '../writes/mailboxes'
import type { MailboxFault } from '@/domain/letters/mailbox-fault'
import { system, thePublic } from '@/domain/policies/actor'
import { mailboxFaults } from './mailbox-faults'

let house: TestHouse
let one: TestController
let other: TestController

beforeAll(async () => {
  house = await testHouse()
  one = await aController(house.context)
  other = await aController(house.context)
  for (const { controllerId } of [one, other]) {
    const place = {
      host: 'mail.lindenhof.example',
      port: 993,
      username: 'privacy',
      folder: 'INBOX',
      replyAddress: null,
    }
    const settings = { controllerId, ...place, readSince: '2026-01-01T00:00:00.000Z' }
    await house.context.db.transaction(async (tx) => keepMailbox(tx, house.context.keyring, settings, 'secret'))
  }
})

afterAll(async () => house.close())

test('whoever works for an organisation is told that its mailbox cannot be read, and nobody else', async () => {
  await reads('sign-in')
  const { db } = house.context
  expect(await mailboxFaults(db, one.admin)).toMatchObject([{ slug: one.slug, fault: 'sign-in' }])
  expect(await mailboxFaults(db, system('doctor'))).toMatchObject([{ slug: one.slug, fault: 'sign-in' }])
  for (const actor of [other.admin, staffOf('stranger', []), thePublic])
    expect(await mailboxFaults(db, actor)).toEqual([])
  await reads(null)
  expect(await mailboxFaults(db, one.admin)).toEqual([])
})

test('a server that is away for a minute or two is none, and one that stays away is', async () => {
  const { db } = house.context
  await reads('connection')
  await reads('connection')
  expect(await mailboxFaults(db, one.admin)).toEqual([])
  await reads('connection')
  expect(await mailboxFaults(db, one.admin)).toMatchObject([{ fault: 'connection' }])
})

async function reads(fault: MailboxFault | null) {
  await keepReading(house.context.db, one.controllerId, fault)
}
