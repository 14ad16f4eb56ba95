import { departureRecorder } from '@/casework/record-departures'
import { runTick } from '@/casework/run-tick'
import { openDatabase } from '@/db/client'
import { openKeyring } from '@/db/sealing/keyring'
import { Courier } from '@/emails/courier'
import { openDelivery } from '@/emails/delivery'
import { stormSettings } from './settings'

/**
 * One worker of a storm, in a process of its own: `worker DATABASE-URL KEYS-FILE SMTP-URL AT TASK`. It derives the reminders of
 * that moment (`tick`), delivers until it is ended (`deliver`), or does one after the other (`both`).
 */
const [databaseUrl, keysFile, smtpUrl, at, task] = process.argv.slice(2)
if (!databaseUrl || !keysFile || !smtpUrl || !at || !isTask(task))
  throw new Error('Usage: worker DATABASE-URL KEYS-FILE SMTP-URL AT tick|deliver|both')

const { connections, backOffSeconds, lettersPerSecond: perSecond } = stormSettings
const db = await openDatabase({ databaseUrl })
const world = { db, keyring: openKeyring(keysFile), origin: 'https://rights.hedgerow.example' }
const report = (fault: unknown) => console.error(fault)
if (task !== 'deliver') await runTick({ ...world, report }, at)
console.log('ready')
if (task === 'tick') process.exit(0)

/** A server that greets nobody is left soon: the usual minute of patience is not what a storm is about. */
const limits = { connect: 2000, greeting: 500 }
const delivery = openDelivery({ url: smtpUrl, allowInsecure: false, connections, limits })
const ending = new AbortController()
process.on('SIGTERM', () => ending.abort())
const courier = new Courier({
  ...world,
  delivery,
  connections,
  perSecond,
  mailFrom: 'rights@hedgerow.example',
  departed: departureRecorder(world),
  leaseSeconds: 5,
  backOff: { firstSeconds: backOffSeconds, longestSeconds: backOffSeconds },
})
await courier.run(ending.signal)
process.exit(0)

function isTask(text: string | undefined): text is 'tick' | 'deliver' | 'both' {
  return text === 'tick' || text === 'deliver' || text === 'both'
}
