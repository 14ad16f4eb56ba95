import { addDays, type Day } from '@/domain/calendar/days'
import type { Random } from '@/scripts/oracle/random'
import type { DeedName } from './deeds'
import { dayNumber, hourMs, minuteMs, momentAt } from './model-days'

/** A life of a request: how and when it comes, and what is done to it how many days later. */
export type Life = {
  on: Day
  arrives: 'confirmed' | 'unconfirmed' | 'logged'
  lateDays: number
  deeds: [Day, DeedName][]
}

export type Outage = { fromMs: number; untilMs: number }

/** So many lives, beginning over the whole time. */
export function drawLives(random: Random, count: number, { from, days }: { from: Day; days: number }): Life[] {
  return Array.from({ length: count }, () => {
    const on = addDays(from, random.whole(0, days - 1))
    const arrives = random.oneOf(['confirmed', 'confirmed', 'unconfirmed', 'logged'] as const)
    const after = (name: DeedName, first: number, last: number): [Day, DeedName] => [
      addDays(on, random.whole(first, last)),
      name,
    ]
    const some = (share: number, ...chosen: [DeedName, number, number][]) =>
      random.happens(share) ? chosen.map((each) => after(...each)) : []
    const asked = random.whole(1, 25)
    const ended = random.whole(8, 140)
    const deeds = [
      ...some(0.8, ['judgeByAnotherLaw', 0, 0]),
      ...some(0.75, ['giveAway', 0, 10]),
      ...some(0.35, ['giveAway', 5, 45]),
      ...some(0.4, ['confirmReceipt', 0, 12]),
      ...some(0.3, ['doubtIdentity', asked, asked]),
      ...some(0.25, ['beSureWhoAsks', asked + 1, asked + 60]),
      ...some(0.15, ['askWhatIsMeant', 1, 20], ['hearWhatIsMeant', 21, 50]),
      ...some(0.25, ['takeMoreTime', 3, 30]),
      ...some(0.3, ['write', 1, 60]),
      ...some(0.15, ['note', 10, 70]),
      ...some(0.25, ['snooze', 1, 50]),
      ...some(0.07, ['setAside', 1, 20]),
      ...some(0.03, ['takeBackUp', 10, 40]),
      ...some(0.1, ['correctReceipt', 0, 20]),
      ...(arrives === 'unconfirmed' ? some(0.5, ['takeUp', 1, 30]) : []),
      ...some(0.8, ['end', ended, ended]),
      ...some(0.1, ['goOn', ended + 1, ended + 30]),
    ]
    const last = addDays(from, days - 1)
    const sorted = deeds.filter(([day]) => day <= last).sort(([one], [other]) => dayNumber(one) - dayNumber(other))
    return { on, arrives, lateDays: arrives === 'logged' ? random.whole(0, 25) : 0, deeds: sorted }
  })
}

/** Of an hour up to ten days each, one after another. */
export function drawOutages(random: Random, count: number, fromMs: number, untilMs: number): Outage[] {
  const each = (untilMs - fromMs) / count
  return Array.from({ length: count }, (_, index) => {
    const hours = random.happens(0.5) ? random.whole(1, 20) : random.whole(20, 240)
    const lengthMs = Math.min(hours * hourMs, each * 0.9)
    const startMs = fromMs + index * each + random.whole(0, Math.floor(each - lengthMs))
    return { fromMs: startMs, untilMs: startMs + lengthMs }
  })
}

/** A few minutes after something may have come to be due, so that a tick is never the moment itself. */
const afterMs = 4 * minuteMs

/**
 * When somebody looks at the clock: every hour, soon after each organisation opens, and at once when the worker starts again.
 */
export function ticksOf(
  { fromMs, untilMs }: Outage,
  outages: readonly Outage[],
  organisations: readonly { zone: string; opens: readonly number[] }[],
): number[] {
  const hourly = Array.from(
    { length: Math.floor((untilMs - fromMs) / hourMs) },
    (_, hour) => fromMs + hour * hourMs + afterMs,
  )
  // Ahead of UTC the last day begins, and behind it the first ends, on another day than there.
  const first = Math.floor(fromMs / (24 * hourMs)) - 1
  const days = Array.from({ length: Math.ceil((untilMs - fromMs) / (24 * hourMs)) + 2 }, (_, index) => first + index)
  const opened = organisations.flatMap(({ zone, opens }) =>
    days.flatMap((day) => opens.map((minutes) => momentAt(day, minutes, zone) + afterMs)),
  )
  const isUp = (ms: number) => !outages.some((outage) => ms >= outage.fromMs && ms < outage.untilMs)
  const all = [...hourly, ...opened].filter((ms) => ms >= fromMs && ms < untilMs && isUp(ms))
  return [...new Set([...all, ...outages.map((outage) => outage.untilMs)])].sort((one, other) => one - other)
}
