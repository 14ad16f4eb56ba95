import type { House } from '@/house'
import type { Finding } from './finding'
import { examineAccounts } from './accounts'
import { examineFiles } from './files'
import { examineForgotten } from './forgotten'
import { examineHistories } from './histories'
import { examineInstallation } from './installation'
import { examineMailboxes } from './mailboxes'
import { examineOutbox } from './outbox'
import { examineRecords } from './records'
import { examineReminders } from './reminders'
import { examineSealed } from './sealed'

/** Everything that can be wrong with an installation; `running` says whether this is the process that serves it. */
export async function* examine(house: House, { running }: { running: boolean }): AsyncGenerator<Finding> {
  const { current, findings } = await examineInstallation(house)
  yield* findings
  if (!current) return
  yield* examineRecords(house)
  yield* examineHistories(house)
  yield* examineForgotten(house)
  yield* examineSealed(house)
  yield* examineFiles(house)
  yield* examineReminders(house)
  yield* examineOutbox(house, { running })
  yield* examineMailboxes(house)
  yield* examineAccounts(house)
}
