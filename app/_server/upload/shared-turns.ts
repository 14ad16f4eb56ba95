import { turns } from './turns'

type Held = { key: string; since: number; ending: AbortController }

/** In seconds: how long one waits at the most, after how much waiting a turn is asked back, and how long it must have been held. */
type Seconds = { waited: number; askedEvery: number; held: number }

/**
 * Turns that keys share: while somebody waits, a key that holds at least two more than theirs is asked for the one that it
 * has held longest. The signal tells its work to end; a work that does not hear it keeps its turn. Throws `NoTurn`.
 */
export function sharedTurns(atOnce: number, seconds: Seconds) {
  const turn = turns(atOnce, seconds.waited)
  const taken = new Set<Held>()
  return async <Result>(key: string, work: (ending: AbortSignal) => Promise<Result>): Promise<Result> => {
    const asking = setInterval(() => askBack(taken, key, seconds.held), seconds.askedEvery * 1000).unref()
    const mine: Held = { key, since: 0, ending: new AbortController() }
    try {
      return await turn(() => {
        clearInterval(asking)
        mine.since = performance.now()
        taken.add(mine)
        return work(mine.ending.signal)
      })
    } finally {
      clearInterval(asking)
      taken.delete(mine)
    }
  }
}

function askBack(taken: ReadonlySet<Held>, key: string, seconds: number): void {
  const kept = [...taken].filter(({ ending }) => !ending.signal.aborted)
  const countOf = (of: string) => kept.filter((each) => each.key === of).length
  const isLong = ({ since }: Held) => performance.now() - since >= seconds * 1000
  kept.find((each) => isLong(each) && countOf(each.key) >= countOf(key) + 2)?.ending.abort()
}
