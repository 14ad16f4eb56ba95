import { UnusableKeys } from '@/db/sealing/keyring'
import { DatabaseInUse } from '@/db/embedded/folder-lock'
import { isUnavailable } from '@/db/faults'
import { environment } from '@/env'
import { ask, NoAnswer } from './door/ask'
import { NoDatabase } from './door/no-database'
import { Finding } from './doctor/finding'

const startedAt = performance.now()
let faults = 0

try {
  const { values, running } = await ask(environment(), { ask: 'doctor' })
  for await (const value of values) {
    const { check, reference, says } = Finding.parse(value)
    faults += 1
    console.log(`${check}: ${reference ? `${reference} ` : ''}${says}`)
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  if (faults === 0) console.log(`ok: nothing is wrong${running ? ' with the running installation' : ''} (${seconds} s)`)
  if (!environment().HEARTBEAT_URL)
    console.log('note: HEARTBEAT_URL is not set: nobody outside notices when this machine falls silent')
} catch (fault) {
  const isExpected = [UnusableKeys, DatabaseInUse, NoAnswer, NoDatabase].some((kind) => fault instanceof kind)
  if (!isExpected && !isUnavailable(fault)) throw fault
  faults += 1
  console.log(`doctor: ${isExpected && fault instanceof Error ? fault.message : 'the database does not answer'}`)
}
process.exit(faults === 0 ? 0 : 1)
