import { lettersOnTheirWay } from '@/db/queries/letters-on-their-way'
import { system } from '@/domain/policies/actor'
import { acts, firstDay, lastDay } from './acts'
import { compare, type Line } from './compare'
import { type Due, dueInTheMonth } from './due'
import type { RehearsalHouse } from './house'
import { Month } from './month'
import { Post } from './post'
import { Sink } from './sink'

/** `faults`: what went wrong in a tick, and letters that never left. */
export type Rehearsed = { lines: Line[]; faults: string[] }

type Settings = {
  /** At which hours of a day the worker ticks; every hour unless it is said. */
  hours?: readonly string[]
  /** Whether the mail server loses this letter, as none must. */
  loses?: (messageNumber: number) => boolean
}

/** Plays the month in this house, to a mail server of its own. */
export async function rehearseMonth(house: RehearsalHouse, { hours, loses }: Settings = {}): Promise<Rehearsed> {
  const sink = await Sink.open(loses)
  const post = new Post(house, sink, { today: firstDay })
  const month = new Month(house, post, hours)
  try {
    await month.play(acts, firstDay, lastDay)
    const letters = await lettersOnTheirWay(house.db, system('rehearse'))
    const kinds = new Map(letters.map(({ messageId, kind }) => [messageId, kind]))
    const arrived = post.arrivals.flatMap(({ on, to, messageId }): Due[] => {
      const kind = kinds.get(messageId)
      return kind ? [{ on, to, kind }] : []
    })
    const stuck = letters.filter(({ state }) => state !== 'sent')
    const never = stuck.map(({ kind, state, lastFault }) => `${kind} never left: ${state} ${lastFault ?? ''}`.trim())
    const unknown = post.arrivals.filter(({ messageId }) => !kinds.has(messageId))
    const stray = unknown.map(({ on, to }) => `A letter to ${to} on ${on} has a Message-ID that is none of ours`)
    return { lines: compare(dueInTheMonth, arrived), faults: [...month.faults, ...never, ...stray] }
  } finally {
    post.close()
    await sink.close()
  }
}
