import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { mailboxes } from './schema'
import { databaseAsOf } from './testing/database-as-of'

test('a mailbox from before there was a day to read it from goes on where it was, and leaves nothing out', async () => {
  const [controller, dossier, entry] = [randomUUID(), randomUUID(), randomUUID()]
  const old = await databaseAsOf('0049_weekly-summaries')
  await old.fill(`
    insert into controllers (id, slug, name, country, time_zone, regimes, promise, notification_addresses)
    values ('${controller}', 'lindenhof', 'Lindenhof Versand', 'DE', 'Europe/Berlin', '["eu-gdpr"]',
      '{"days": 30, "from": "receipt"}', '["privacy@lindenhof.example"]');
    insert into dossiers (id, kek_version) values ('${dossier}', 1);
    insert into sealed_entries (id, dossier_id, purpose, ciphertext)
    values ('${entry}', '${dossier}', 'mailbox', '\\x00');
    insert into mailboxes (controller_id, host, port, username, folder, dossier_id, entry_id, uid_validity, last_uid)
    values ('${controller}', 'mail.lindenhof.example', 993, 'privacy', 'INBOX', '${dossier}', '${entry}', 7, 42);`)
  const db = await old.upgrade()
  expect(await db.select().from(mailboxes)).toMatchObject([
    { readSince: '1970-01-01T00:00:00.000Z', uidValidity: 7, lastUid: 42 },
  ])
  await old.close()
})
