import { turns } from '@/documents/arriving/turns'

/** `ending` tells a work that somebody else needs its turn; `isSlow` is what it says of itself: it gains little by keeping it. */
export type Turn = { readonly ending: AbortSignal; isSlow: boolean }

type Held = { key: string; since: number; asked: AbortController; turn: Turn }

/** In seconds: how long one waits at the most, after how much waiting a turn is asked back, and how long it must have been held. */
type Seconds = { waited: number; askedEvery: number; held: number }

/**
 * Turns that keys share: while somebody waits, a key that holds at least two more than theirs is asked for the one that it
 * has held longest; where none does, a key that holds one more, for one whose work is slow. A work that does not hear it keeps
 * its turn. `secondsAtMost`: less patience than usual. Throws `NoTurn`.
 */
export function sharedTurns(atOnce: number, seconds: Seconds) {
  const turn = turns(atOnce, seconds.waited)
  const taken = new Set<Held>()
  return async <Result>(
    key: string,
    work: (turn: Turn) => Promise<Result>,
    secondsAtMost = seconds.waited,
  ): Promise<Result> => {
    const asking = setInterval(() => askBack(taken, key, seconds.held), seconds.askedEvery * 1000).unref()
    const asked = new AbortController()
    const mine: Held = { key, since: 0, asked, turn: { ending: asked.signal, isSlow: false } }
    const begin = () => {
      clearInterval(asking)
      mine.since = performance.now()
      taken.add(mine)
      return work(mine.turn)
    }
    try {
      return await turn(begin, secondsAtMost)
    } finally {
      clearInterval(asking)
      taken.delete(mine)
    }
  }
}

function askBack(taken: ReadonlySet<Held>, key: string, seconds: number): void {
  const kept = [...taken].filter(({ turn }) => !turn.ending.aborted)
  const countOf = (of: string) => kept.filter((each) => each.key === of).length
  const long = kept.filter(({ since }) => performance.now() - since >= seconds * 1000)
  const found =
    long.find((each) => countOf(each.key) >= countOf(key) + 2) ??
    long.find((each) => each.turn.isSlow && countOf(each.key) > countOf(key))
  found?.asked.abort()
}
