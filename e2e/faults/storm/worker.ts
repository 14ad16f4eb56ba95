import { departureRecorder } from '@/casework/record-departures'
import { runTick } from '@/casework/run-tick'
import { openDatabase } from '@/db/client'
import { openKeyring } from '@/db/sealing/keyring'
import { Courier } from '@/emails/courier'
import { openDelivery } from '@/emails/delivery'
import { stormSettings } from './settings'

/**
 * One worker of a storm, in a process of its own: `worker DATABASE-URL KEYS-FILE SMTP-URL AT tick|deliver`. It derives the
 * reminders of that moment, and then delivers until it is ended, or ends at once.
 */
const [databaseUrl, keysFile, smtpUrl, at, task] = process.argv.slice(2)
if (!databaseUrl || !keysFile || !smtpUrl || !at || !task)
  throw new Error('Usage: worker DATABASE-URL KEYS-FILE SMTP-URL AT tick|deliver')

const { connections, backOffSeconds, lettersPerSecond: perSecond } = stormSettings
const db = await openDatabase({ databaseUrl })
const world = { db, keyring: openKeyring(keysFile), origin: 'https://rights.hedgerow.example' }
const report = (fault: unknown) => console.error(fault)
await runTick({ ...world, report }, at)
console.log('ticked')
if (task === 'tick') process.exit(0)

/** A server that greets nobody is left soon: the usual minute of patience is not what a storm is about. */
const limits = { connect: 2000, greeting: 500, silence: 10_000, wholeSend: 20_000 }
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
