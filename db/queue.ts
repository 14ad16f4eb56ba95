import { PgBoss } from 'pg-boss'
import { embeddedEngine, type Database } from './client'
import { queueAdapter } from './queue/adapters'
import { queueSchema } from './queue/install'

/** Something done outside a request: by the clock, or when it is asked for with the id of what it is about. */
export interface Job {
  name: string
  /** Five fields, as in crontab; runs once whatever the number of processes. */
  cron?: string
  /** In which the fields are read, such as 'Europe/Berlin'; UTC when not given. */
  timeZone?: string
  /** May be called again for the same id when a process died over it. */
  work: (id: string | undefined) => Promise<void>
}

export interface Queue {
  /** Asks for a job; asking again while it waits changes nothing. */
  ask(name: string, id?: string): Promise<void>
  /** Ends what runs, for half a minute at most. */
  stop(): Promise<void>
}

interface QueueSettings {
  db: Database
  jobs: Job[]
  /** Is told of failed jobs and of a database that cannot be reached; the queue goes on by itself. */
  onError: (error: unknown, job?: string) => void
}

/** Starts working off the jobs, beside other processes that do the same. Its tables come with the migration. */
export async function startQueue({ db, jobs, onError }: QueueSettings): Promise<Queue> {
  const boss = new PgBoss({
    db: queueAdapter(db),
    backend: embeddedEngine(db) ? 'pglite' : 'postgres',
    schema: queueSchema,
    migrate: false,
    reindex: false,
    monitorVacuum: false,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
  })
  boss.on('error', (error) => onError(error))
  await boss.start()
  for (const job of jobs) await take(boss, job, onError)
  await forgetSchedules(boss, jobs)
  return {
    ask: async (name, id) => {
      await boss.send(name, id === undefined ? null : { id }, { singletonKey: id ?? 'all' })
    },
    stop: () => boss.stop({ timeout: 30_000 }),
  }
}

/**
 * Asks for a job from a process that works none off; asking again while it waits changes nothing. What must not be lost
 * when no worker has ever run is found by a job of the clock as well.
 */
export async function askWorker(db: Database, name: string, id: string): Promise<void> {
  const backend = embeddedEngine(db) ? 'pglite' : 'postgres'
  const quiet = { migrate: false, schedule: false, supervise: false, reindex: false } as const
  const boss = new PgBoss({ db: queueAdapter(db), backend, schema: queueSchema, ...quiet })
  await boss.send(name, { id }, { singletonKey: id })
}

async function take(boss: PgBoss, { name, cron, timeZone = 'UTC', work }: Job, onError: QueueSettings['onError']) {
  await boss.createQueue(name, { policy: 'stately', retryLimit: 2, retryDelay: 5, heartbeatSeconds: 30 })
  await boss.work<{ id?: string } | null>(name, { pollingIntervalSeconds: 2 }, async (batch) => {
    for (const { data } of batch)
      await work(data?.id).catch((error: unknown) => {
        onError(error, name)
        throw error
      })
  })
  if (cron) await boss.schedule(name, cron, null, { tz: timeZone, singletonKey: 'all' })
}

/** A job that is no longer in the code would be scheduled for nobody. */
async function forgetSchedules(boss: PgBoss, jobs: Job[]) {
  const wanted = new Set(jobs.filter(({ cron }) => cron).map(({ name }) => name))
  for (const { name } of await boss.getSchedules()) if (!wanted.has(name)) await boss.unschedule(name)
}
