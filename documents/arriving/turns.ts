/** Nobody's turn came in time. */
export class NoTurn extends Error {
  override readonly name = 'NoTurn'
}

type Work<Result> = () => Promise<Result>

/** Lets at most `atOnce` works run at the same time; the others wait in order, or at most so long. Throws `NoTurn`. */
export function turns(atOnce: number, secondsAtMost = Infinity) {
  let running = 0
  const waiting: (() => void)[] = []
  const mine = (seconds: number) =>
    new Promise<void>((go, fail) => {
      waiting.push(go)
      if (seconds === Infinity) return
      setTimeout(() => {
        const place = waiting.indexOf(go)
        if (place < 0) return
        waiting.splice(place, 1)
        fail(new NoTurn())
      }, seconds * 1000).unref()
    })
  return async <Result>(work: Work<Result>, seconds = secondsAtMost): Promise<Result> => {
    if (running >= atOnce) await mine(seconds)
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}

/** Such turns for each key apart; a key that nobody uses is forgotten. */
export function turnsByKey(atOnce: number, secondsAtMost = Infinity) {
  const used = new Map<string, { turn: ReturnType<typeof turns>; users: number }>()
  return async <Result>(key: string, work: Work<Result>): Promise<Result> => {
    const mine = used.get(key) ?? { turn: turns(atOnce, secondsAtMost), users: 0 }
    used.set(key, mine)
    mine.users += 1
    try {
      return await mine.turn(work)
    } finally {
      mine.users -= 1
      if (mine.users === 0) used.delete(key)
    }
  }
}
