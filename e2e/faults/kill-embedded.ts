import { randomInt } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { House } from '../support/house'
import { foundedHouse } from '../support/founded-house'
import type { Fault } from './fault'
import { type Kills, noKills, tally } from './tally'
import { Writers } from './writers'

const writersAtOnce = 12
const acknowledgedEachRound = 10

/** The server and all it started die at once, in the middle of requests and in the middle of starting. */
export const killEmbedded: Fault = {
  id: 'A3-embedded',
  says: 'kill -9 of the process group on the embedded database loses, doubles and halves nothing',
  count: { soak: 500 },
  run: async (rounds) => {
    const { house, form } = await foundedHouse({ clock: 'real' })
    try {
      const writers = new Writers(house.origin, form, writersAtOnce)
      const kills = noKills()
      for (let round = 1; round <= rounds; round++) await killOnce(house, writers, kills, round)
      return await tally(house, writers, kills, rounds * acknowledgedEachRound)
    } finally {
      await house.close()
    }
  },
}

async function killOnce(house: House, writers: Writers, kills: Kills, round: number): Promise<void> {
  writers.begin()
  await writers.untilMore(acknowledgedEachRound)
  await setTimeout(randomInt(0, 100))
  const { inFlight } = writers
  const sending = inFlight.filter(({ state }) => state === 'sending').length
  kills.rounds += 1
  kills.inFlight.push(inFlight.length)
  if (sending > 0) kills.cut += 1
  await house.kill()
  await writers.end()
  if (round % 3 === 0) await killInStartUp(house, kills)
  const startedAt = performance.now()
  await house.start()
  kills.slowestMs = Math.max(kills.slowestMs, Math.round(performance.now() - startedAt))
}

async function killInStartUp(house: House, kills: Kills): Promise<void> {
  house.begin()
  await setTimeout(randomInt(200, 1500))
  if (!(await serves(house))) kills.inStartUp += 1
  await house.kill()
}

async function serves({ origin }: House): Promise<boolean> {
  const answer = await fetch(`${origin}/api/health`).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.ok ?? false
}
