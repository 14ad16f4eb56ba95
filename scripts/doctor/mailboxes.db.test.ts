import { expect, test } from 'vitest'
import { aController } from '@/casework/testing/a-controller'
import { testHouse } from '@/casework/testing/house'
import { keepMailbox, keepReading } from '@/db/writes/mailboxes'
import type { Finding } from './finding'
import { examineMailboxes } from './mailboxes'

test('a mailbox from which no letters come in is named by its organisation', async () => {
  const { context, close } = await testHouse()
  const { controllerId, slug } = await aController(context)
  const place = { host: 'mail.lindenhof.example', port: 993, username: 'privacy', folder: 'INBOX', replyAddress: null }
  const settings = { controllerId, ...place, readSince: '2026-01-01T00:00:00.000Z' }
  await context.db.transaction(async (tx) => keepMailbox(tx, context.keyring, settings, 'secret'))
  const findings = async () => {
    const found: Finding[] = []
    for await (const finding of examineMailboxes(context)) found.push(finding)
    return found
  }
  expect(await findings()).toEqual([])
  await keepReading(context.db, controllerId, 'sign-in')
  const says = `the mailbox of ${slug} does not take the user name and password`
  expect(await findings()).toEqual([{ check: 'mailboxes', reference: null, says }])
  await close()
})
