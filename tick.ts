import { uptime } from 'node:os'
import { watchClock } from '@/clock-skew'
import { forgetAgain } from '@/casework/forget-again'
import { ClockWatch } from '@/casework/clock-watch'
import { runTick } from '@/casework/run-tick'
import type { TickWorld } from '@/casework/tick'
import { keepTombstones } from '@/db/keep-tombstones'
import { readTombstones, tombstonesBeside } from '@/db/sealing/tombstones'
import { keepTick } from '@/db/writes/ticks'
import { beat } from '@/heartbeat'
import type { House } from '@/house'
import { log } from '@/log'

/** By the machine's count since its start, which goes on while it sleeps and which nobody sets. */
const watch = new ClockWatch(() => uptime() * 1000)

/** What the worker does every minute; where nothing of it went wrong, a service outside is told so. */
export async function tick({ db, keyring, origin, environment }: House): Promise<void> {
  let isWell = true
  const report = (fault: unknown, what: string) => {
    isWell = false
    log.error({ err: fault, what }, 'A part of the tick failed')
  }
  const world: TickWorld = { db, keyring, origin, report, watch }
  const { reminders, destroyed } = await runTick(world)
  await keepForgotten(world, tombstonesBeside(environment.ANCHOR_FILE)).catch((fault: unknown) =>
    report(fault, 'tombstones'),
  )
  await watchClock(db)
  if (!environment.SMTP_URL) await keepTick(db, 'mail', { open: false, code: 'SMTP_URL' })
  if (reminders > 0) log.info({ reminders, destroyed }, 'Reminders are owed')
  // Nobody waits for it: a service outside holds up no tick.
  if (isWell) void beat(environment.HEARTBEAT_URL)
}

/** What an old copy of the database has brought back is forgotten again; what is forgotten now is written down outside of it. */
async function keepForgotten(world: TickWorld, file: string): Promise<void> {
  const { tombstones } = readTombstones(file)
  await forgetAgain(
    world,
    tombstones.map(({ requestId }) => requestId),
  )
  await keepTombstones(world.db, file)
}
