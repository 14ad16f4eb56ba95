import { setTimeout } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { letters } from '@/db/schema'
import type { Verdict } from '../fault'
import { lettersIn } from './seen'
import type { Weather } from './weather'

/** Of so many recipients, one whose letter the server answers after nine minutes. */
export const recipientsToOneLate = 20
const minutesAtMost = 11
const secondsForOthers = 60

/**
 * Whether those whose letter is answered at once have it soon, and those whose letter is answered after nine minutes have it once: not
 * called sent before, kept by its worker all the time, and taken up by no other.
 */
export async function waitForLateAnswers(db: Database, weather: Weather, late: number): Promise<Verdict> {
  const others = late * (recipientsToOneLate - 1)
  const startedAt = performance.now()
  const passed = () => (performance.now() - startedAt) / 1000
  let [othersAfter, stolen, answeredAfter] = [Infinity, 0, Infinity]
  while (answeredAfter === Infinity && passed() < minutesAtMost * 60) {
    await setTimeout(1000)
    const taken = lettersIn(weather.seen).length
    if (taken >= others) othersAfter = Math.min(othersAfter, passed())
    const rows = await db.select().from(letters).where(eq(letters.kind, 'deadline-reminder'))
    stolen = Math.max(stolen, rows.filter(({ attempts }) => attempts > 1).length)
    const called = rows.filter(({ state }) => state === 'sent').length
    if (called > taken) stolen += called - taken
    if (called === others + late) answeredAfter = passed()
  }
  const got = lettersIn(weather.seen).flatMap(({ to }) => to)
  const extra = got.length - new Set(got).size
  const figure = [
    `${others} others within ${othersAfter.toFixed(0)} s`,
    `${late} answered late, called sent after ${answeredAfter.toFixed(0)} s`,
    `${stolen} called sent too soon or tried again, ${extra} extra`,
  ].join('; ')
  const isOnce = stolen === 0 && extra === 0 && got.length === others + late
  return { ok: isOnce && othersAfter <= secondsForOthers && answeredAfter < Infinity, figure }
}
