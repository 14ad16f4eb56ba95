import { randomInt } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { PostgresServer } from '@/db/testing/postgres-server'
import { foundedHouse } from '../support/founded-house'
import { receiptOf, Visitor } from '../support/submit'
import { until } from '../support/until'
import type { Fault } from './fault'
import { type Kills, noKills, tally } from './tally'
import { Writers } from './writers'

const writersAtOnce = 12
const acknowledgedEachRound = 10

/** The database server dies with all its children; the app is not started again and finds back by itself. */
export const killPostgres: Fault = {
  id: 'A3-postgres',
  says: 'SIGKILL of the postmaster and its children loses, doubles and halves nothing, and no success is shown meanwhile',
  count: { soak: 1000 },
  run: async (rounds) => {
    const { house, form } = await foundedHouse({ clock: 'real', database: 'postgres' })
    try {
      const { postgres } = house
      if (!postgres) throw new Error('This house has no PostgreSQL server')
      const writers = new Writers(house.origin, form, writersAtOnce)
      const kills = noKills()
      for (let round = 1; round <= rounds; round++)
        await killOnce({ postgres, origin: house.origin, form }, writers, kills, round)
      return await tally(house, writers, kills, rounds * acknowledgedEachRound)
    } finally {
      await house.close()
    }
  },
}

type Place = { postgres: PostgresServer; origin: string; form: string }

async function killOnce(
  { postgres, origin, form }: Place,
  writers: Writers,
  kills: Kills,
  round: number,
): Promise<void> {
  writers.begin()
  await writers.untilMore(acknowledgedEachRound)
  await setTimeout(randomInt(0, 100))
  const { inFlight } = writers
  kills.rounds += 1
  kills.inFlight.push(inFlight.length)
  if (inFlight.some(({ state }) => state === 'sending')) kills.cut += 1
  await postgres.killAll()
  await writers.end()
  kills.false2xx += await successesWhileDown(writers)
  if (round % 3 === 0) await killInStartUp(postgres, kills)
  const startedAt = performance.now()
  await postgres.start()
  await until('the form is served again', () => isServed(origin, form))
  kills.slowestMs = Math.max(kills.slowestMs, Math.round(performance.now() - startedAt))
}

/** Everybody in doubt presses the button once more while the server is away: nobody may be told that it worked. */
async function successesWhileDown({ inDoubt }: Writers): Promise<number> {
  const answers = await Promise.all(
    inDoubt.slice(-writersAtOnce).map(async ({ visitor, check }) => check && visitor.press(check)),
  )
  return answers.filter((seen) => seen !== undefined && (seen.status < 400 || receiptOf(seen).reference !== '')).length
}

async function killInStartUp(postgres: PostgresServer, kills: Kills): Promise<void> {
  const starting = postgres.start().then(
    () => 'started' as const,
    () => 'killed' as const,
  )
  await setTimeout(randomInt(5, 60))
  await postgres.killAll()
  if ((await starting) === 'killed') kills.inStartUp += 1
}

async function isServed(origin: string, form: string): Promise<true | undefined> {
  const { status } = await new Visitor(origin).open(`/${form}/ask/what`)
  return status === 200 ? true : undefined
}
