import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { askWorker, startQueue, type Job, type Queue } from './queue'
import { testDatabase, type TestDatabase } from './testing/database'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const unexpected = (fault: unknown) => {
  throw fault
}

test('a job asked for again and again while it waits runs once for each id, whoever works it off', async () => {
  const runs: string[] = []
  const work = async (id: string | undefined) => {
    runs.push(id ?? 'none')
  }
  const jobs = [{ name: 'counted', work }]
  const founding = await startQueue({ db: database.db, jobs, onError: unexpected })
  await founding.stop()
  await Promise.all(['a', 'b', 'a', 'c', 'b', 'a', 'c'].map((id) => askWorker(database.db, 'counted', id)))
  await withQueues(jobs, async () => {
    await vi.waitUntil(() => runs.length >= 3, 15_000)
  })
  expect(runs.sort()).toEqual(['a', 'b', 'c'])
})

test('a job that fails is told and tried again', async () => {
  const faults: [unknown, string | undefined][] = []
  let attempts = 0
  const work = async () => {
    if (++attempts === 1) throw new Error('the mail server is away')
  }
  const queue = await startQueue({
    db: database.db,
    jobs: [{ name: 'failing', work }],
    onError: (fault, job) => faults.push([fault, job]),
  })
  await queue.ask('failing')
  await vi.waitUntil(() => attempts === 2, 18_000)
  await queue.stop()
  expect(faults).toEqual([[new Error('the mail server is away'), 'failing']])
})

test('what is running when the queue stops ends first', async () => {
  let ended = false
  const begun = Promise.withResolvers<undefined>()
  const work = async () => {
    begun.resolve(undefined)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    ended = true
  }
  const queue = await startQueue({ db: database.db, jobs: [{ name: 'slow', work }], onError: unexpected })
  await queue.ask('slow')
  await begun.promise
  await queue.stop()
  expect(ended).toBe(true)
})

async function withQueues(jobs: Job[], work: (one: Queue, other: Queue) => Promise<void>) {
  const one = await startQueue({ db: database.db, jobs, onError: unexpected })
  const other = await startQueue({ db: database.db, jobs, onError: unexpected })
  await work(one, other)
  await Promise.all([one.stop(), other.stop()])
}

test('a process that works none off asks a worker for a job, and the id comes along', async () => {
  const asked = Promise.withResolvers<string | undefined>()
  const work = async (id: string | undefined) => asked.resolve(id)
  await withQueues([{ name: 'asked-from-afar', work }], async () => {
    await askWorker(database.db, 'asked-from-afar', 'a0b1')
    expect(await asked.promise).toBe('a0b1')
  })
})
