import { assignRequest } from '@/casework/assign-request'
import type { Outcome } from '@/casework/errors'
import { decideRight } from '@/casework/decide-right'
import { staffOf } from '@/casework/testing/a-controller'
import { writeNote } from '@/casework/write-note'
import { findCaseFile } from '@/db/queries/case-file'
import { environment } from '@/env'
import { closeHouse, openHouse } from '@/house'

/** How many things one process does at once, as so many people at the desk would. */
const atOnce = 5

const [controllerId, userId, count, ...references] = process.argv.slice(2)
if (!controllerId || !userId || !count || references.length === 0)
  throw new Error('Usage: editor CONTROLLER USER COUNT REFERENCE …')

const { db, keyring, origin } = await openHouse(environment())
const actor = staffOf(userId, [{ controllerId, role: 'admin', mayVerify: true }])
const context = { db, keyring, origin, actor }
let begun = 0
let stale = 0

process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
await Promise.all(Array.from({ length: atOnce }, workOn))
process.stdout.write(`${JSON.stringify({ stale })}\n`)
await closeHouse()
process.exit(0)

async function workOn(): Promise<void> {
  while (begun < Number(count)) {
    begun += 1
    await edit(begun)
  }
}

/** One thing done as a person does it: the page is read, and read again when somebody else was quicker. */
async function edit(number: number): Promise<void> {
  const reference = references[number % references.length] ?? ''
  for (;;) {
    const file = await findCaseFile(db, actor, reference)
    if (!file) throw new Error(`${reference} is not there`)
    const { outcome, type } = await act(number, { reference, version: file.request.version })
    if (outcome.ok)
      return void process.stdout.write(`${JSON.stringify({ reference, version: outcome.version, type })}\n`)
    const [problem] = outcome.problems
    if (problem?.code !== 'stale') throw new Error(`Refused: ${JSON.stringify(problem)}`)
    stale += 1
  }
}

/** Notes, assignments and decisions in turn; a request that is with this person already gets a note. */
async function act(
  number: number,
  target: { reference: string; version: number },
): Promise<{ outcome: Outcome; type: string }> {
  const because = `Reason ${number} of ${process.pid}.`
  const kind = Math.floor(number / references.length) % 3
  if (kind === 1) {
    const refusal = { right: 'access', decision: 'refused', ground: 'rights-of-others', because }
    return { outcome: await decideRight(context, target, refusal), type: 'rightDecided' }
  }
  const assigned = kind === 2 ? await assignRequest(context, target, { assigneeId: userId }) : undefined
  const isTheirs = assigned && !assigned.ok && assigned.problems[0]?.code === 'already-assigned'
  if (assigned && !isTheirs) return { outcome: assigned, type: 'assigned' }
  return { outcome: await writeNote(context, target, { text: because }), type: 'noteWritten' }
}
