import { UnusableKeys } from '@/db/sealing/keyring'
import { DatabaseInUse } from '@/db/embedded/folder-lock'
import { isUnavailable } from '@/db/faults'
import { openDelivery } from '@/emails/delivery'
import { type Environment, environment } from '@/env'
import { ask, NoAnswer } from './door/ask'
import { NoDatabase } from './door/no-database'
import { asText, isAsItShouldBe } from './rehearse/compare'
import { openRehearsal, type RehearsalHouse } from './rehearse/house'
import { OwnAddresses } from './rehearse/own-addresses'
import { rehearseMonth } from './rehearse/rehearse-month'
import { sendOneOfEach } from './rehearse/send-one-of-each'

/** EX_USAGE of sysexits.h. */
const usageFault = 64
const usage = 'Usage: npm run rehearse [-- --send-to-us [organisation]]'

/** Something that whoever runs the server can mend; said in one line. */
class NotPossible extends Error {}

const [flag, slug, ...more] = process.argv.slice(2)
const isForReal = flag === '--send-to-us'
if ((flag !== undefined && !isForReal) || more.length > 0) {
  console.error(usage)
  process.exit(usageFault)
}

// What is thrown away is thrown away also when somebody ends it before its end.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

try {
  const settings = isForReal ? await waysOut(environment(), slug) : undefined
  const house = await openRehearsal('https://rehearsal.example')
  const isFine = await playMonth(house)
  const hasLeft = settings ? await sendForReal(house, settings) : true
  await house.close()
  process.exit(isFine && hasLeft ? 0 : 1)
} catch (fault) {
  const isExpected = [UnusableKeys, DatabaseInUse, NoAnswer, NoDatabase, NotPossible].some(
    (kind) => fault instanceof kind,
  )
  if (!isExpected && !isUnavailable(fault)) throw fault
  console.error(isExpected && fault instanceof Error ? fault.message : 'The database does not answer.')
  process.exit(1)
}

async function playMonth(house: RehearsalHouse): Promise<boolean> {
  const startedAt = performance.now()
  console.log('One month, from 1 March to 2 April 2027, on a clock, a database and a mail server of its own.')
  const { lines, faults } = await rehearseMonth(house)
  for (const line of lines) console.log(asText(line))
  for (const fault of faults) console.log(`✗ ${fault}`)
  const [due, arrived] = [
    lines.reduce((sum, line) => sum + line.due, 0),
    lines.reduce((sum, line) => sum + line.arrived, 0),
  ]
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  console.log(`${due} mails due, ${arrived} arrived (${seconds} s)`)
  return isAsItShouldBe(lines) && faults.length === 0
}

type WaysOut = {
  organisation: OwnAddresses
  url: string
  allowInsecure: boolean
  mailFrom: string
  origin: string
  perSecond: number
}

/** By what the letters of one organisation leave, and to which addresses of its own; asked for before anything is played. */
async function waysOut(settings: Environment, wanted: string | undefined): Promise<WaysOut> {
  const { SMTP_URL: url, MAIL_FROM: mailFrom, APP_URL: origin, SMTP_ALLOW_INSECURE: allowInsecure } = settings
  const { MAIL_MAX_PER_SECOND: perSecond } = settings
  if (!url || !mailFrom || !origin)
    throw new NotPossible('SMTP_URL, MAIL_FROM and APP_URL say how mail leaves; one is missing.')
  const { values } = await ask(settings, { ask: 'own-addresses' })
  const all: OwnAddresses[] = []
  for await (const value of values) all.push(OwnAddresses.parse(value))
  const names = all.map((each) => each.slug).join(', ')
  const organisation = wanted === undefined && all.length === 1 ? all[0] : all.find((each) => each.slug === wanted)
  if (!organisation) throw new NotPossible(`Name one organisation: ${names || 'there is none yet'}.`)
  return { organisation, url, mailFrom, origin, allowInsecure, perSecond }
}

async function sendForReal(
  house: RehearsalHouse,
  { organisation, url, allowInsecure, ...way }: WaysOut,
): Promise<boolean> {
  const delivery = openDelivery({ url, allowInsecure, connections: 2 })
  const { taken, refused } = await sendOneOfEach(house, organisation, { ...way, delivery })
  delivery.close()
  for (const { kind, state, lastFault } of refused) console.log(`✗ ${kind}: ${state} ${lastFault ?? ''}`)
  console.log(
    `${taken} test mails were taken by the mail server for ${organisation.addresses.join(' and ')}. Look there.`,
  )
  return refused.length === 0 && taken > 0
}
