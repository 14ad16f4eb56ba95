import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { departureRecorder } from '@/casework/record-departures'
import { adoptUpgrades } from '@/casework/adopt-upgrades'
import { workOnRun } from '@/casework/bulk/work-on-run'
import { runRedating } from '@/casework/run-redating'
import { anchorHistory } from '@/db/anchor-history'
import { embeddedEngine } from '@/db/client'
import { backUpIfDue } from '@/db/embedded/back-up-if-due'
import { checkpoint, vacuum } from '@/db/embedded/maintenance'
import { type Job, startQueue } from '@/db/queue'
import { endLeases } from '@/db/writes/outbox'
import { unfinishedRuns } from '@/db/queries/bulk-runs'
import { unfinishedRedatings } from '@/db/queries/redatings'
import { system } from '@/domain/policies/actor'
import { Courier } from '@/emails/courier'
import { openDelivery } from '@/emails/delivery'
import type { House } from '@/house'
import { log } from '@/log'
import { readMailboxes } from '@/mail-in'
import { tick } from '@/tick'

/** `stop` lets what is on its way come to its end, for a few seconds; what does not is taken up at the next start. */
export type Worker = { stop: () => Promise<void> }

const stopSeconds = 8

/**
 * Sends letters, runs the tick every minute and at once, and keeps the embedded database in order. Any number of workers
 * may share a PostgreSQL server; each letter, reminder and job is done by one of them.
 */
export async function startWorker(house: House): Promise<Worker> {
  const ending = new AbortController()
  if (embeddedEngine(house.db)) await endLeases(house.db)
  const queue = await startQueue({
    db: house.db,
    jobs: jobsOf(house),
    onError: (error, job) => log.error({ err: error, job }, 'A job failed'),
  })
  await lookAfterRules(house)
  const delivering = deliver(house, ending.signal)
  await tick(house).catch((fault: unknown) => log.error({ err: fault }, 'The first tick failed'))
  await queue.ask('mail-in')
  const stop = async () => {
    ending.abort()
    await Promise.race([Promise.all([delivering, queue.stop()]), setTimeout(stopSeconds * 1000)])
  }
  return { stop }
}

async function deliver({ db, keyring, origin, environment }: House, signal: AbortSignal): Promise<void> {
  const { SMTP_URL, MAIL_FROM, SMTP_ALLOW_INSECURE } = environment
  if (!SMTP_URL || !MAIL_FROM) return
  const connections = environment.LIMIT_MAIL_CONNECTIONS
  const delivery = openDelivery({ url: SMTP_URL, allowInsecure: SMTP_ALLOW_INSECURE, connections })
  const courier = new Courier({
    db,
    keyring,
    origin,
    mailFrom: MAIL_FROM,
    delivery,
    departed: departureRecorder({ db, keyring, origin }),
    connections,
    perSecond: environment.MAIL_MAX_PER_SECOND,
    leaseSeconds: environment.LIMIT_MAIL_LEASE_SECONDS,
    backOff: {
      firstSeconds: environment.LIMIT_MAIL_RETRY_FIRST_SECONDS,
      longestSeconds: environment.LIMIT_MAIL_RETRY_LONGEST_SECONDS,
    },
  })
  await courier.run(signal)
  delivery.close()
}

function jobsOf(house: House): Job[] {
  const isEmbedded = embeddedEngine(house.db) !== undefined
  return [
    { name: 'tick', cron: '* * * * *', work: () => tick(house) },
    { name: 'redate', cron: '* * * * *', work: (id) => redate(house, id) },
    { name: 'bulk', cron: '* * * * *', work: (id) => workOnRuns(house, id) },
    { name: 'mail-in', cron: '* * * * *', work: () => readMailboxes(house) },
    { name: 'hourly', cron: '7 * * * *', work: () => everyHour(house) },
    ...(isEmbedded ? [{ name: 'nightly', cron: '30 2 * * *', work: () => everyNight(house) }] : []),
  ]
}

/** Without an id: every re-dating that is not finished, as after a restart. */
async function redate(house: House, id: string | undefined): Promise<void> {
  const waiting = id ? [id] : await unfinishedRedatings(house.db, system('redate'))
  for (const redatingId of waiting) {
    const report = (fault: unknown, what: string) =>
      log.error({ err: fault, incident: randomUUID(), redatingId, what }, 'A part of a re-dating failed')
    await runRedating({ ...house, report }, redatingId).catch((fault: unknown) => report(fault, 'all of it'))
  }
}

/** Without an id: every run that was begun and has not ended, as after a restart. */
async function workOnRuns(house: House, id: string | undefined): Promise<void> {
  for (const runId of id ? [id] : await unfinishedRuns(house.db)) {
    const report = (fault: unknown, what: string) =>
      log.error({ err: fault, incident: randomUUID(), runId, what }, 'A part of a run failed')
    await workOnRun({ ...house, report }, runId).catch((fault: unknown) => report(fault, 'all of it'))
  }
}

async function lookAfterRules({ db }: House): Promise<void> {
  await adoptUpgrades({ db }, (fault, what) => log.error({ err: fault, what }, 'A rule was not looked after'))
}

async function everyHour(house: House): Promise<void> {
  await lookAfterRules(house)
  const { db, environment } = house
  const { ANCHOR_FILE, BACKUP_FOLDER, BACKUP_KEEP } = environment
  await anchorHistory(db, ANCHOR_FILE)
  if (!embeddedEngine(db)) return
  await checkpoint(db)
  await backUpIfDue(db, { folder: BACKUP_FOLDER, keep: BACKUP_KEEP })
}

async function everyNight({ db, environment: { BACKUP_FOLDER, BACKUP_KEEP } }: House): Promise<void> {
  await vacuum(db)
  await backUpIfDue(db, { folder: BACKUP_FOLDER, keep: BACKUP_KEEP })
}
