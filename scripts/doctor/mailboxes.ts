import { mailboxFaults } from '@/db/queries/mailbox-faults'
import type { MailboxFault } from '@/domain/letters/mailbox-fault'
import { system } from '@/domain/policies/actor'
import type { House } from '@/house'
import type { Finding } from './finding'

const sentences: Record<MailboxFault, string> = {
  'sign-in': 'does not take the user name and password',
  password: 'cannot be read, as its password cannot be opened with these keys',
  tls: 'offers no encrypted connection that can be trusted',
  folder: 'has no such folder',
  connection: 'cannot be reached, or breaks off',
  letter: 'holds a letter that could not be taken in',
  other: 'could not be read, and the log says why',
}

/** Mailboxes from which letters do not come in. */
export async function* examineMailboxes({ db }: Pick<House, 'db'>): AsyncGenerator<Finding> {
  for (const { slug, fault } of await mailboxFaults(db, system('doctor')))
    yield { check: 'mailboxes', reference: null, says: `the mailbox of ${slug} ${sentences[fault]}` }
}
