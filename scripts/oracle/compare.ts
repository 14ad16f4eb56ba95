import { isDeepStrictEqual } from 'node:util'
import { drawHistory } from './draw-history'
import type { Answer, History } from './history'
import type { Oracle } from './oracle'
import { Random } from './random'

/** The engine that is compared with the oracle; it is given, so that nothing here knows it. */
export type Engine = (history: History) => Answer

export type Difference = { history: History; engine: Answer; oracle: Answer }

/** The laws under which questions and answers move the clock. */
const moving = ['eu-gdpr', 'uk-gdpr', 'za-paia', 'ch-fadp'] as const

/** Histories of all laws in turn, every other one of a law whose clock can be moved; the same seed draws the same. */
export function drawHistories(seed: number, count: number, regimes: readonly string[]): History[] {
  const random = new Random(seed)
  return Array.from({ length: count }, (_, index) => {
    const inTurn = index % 2 === 0 ? regimes[(index / 2) % regimes.length] : undefined
    return drawHistory(random, `seed-${seed}-${index}`, inTurn ?? random.oneOf(moving))
  })
}

export async function differencesOf(
  histories: readonly History[],
  engine: Engine,
  oracle: Oracle,
): Promise<Difference[]> {
  const answers = await oracle.answer(histories)
  return histories.flatMap((history, index) => {
    const difference = { history, engine: engine(history), oracle: answers[index] ?? {} }
    return isDeepStrictEqual(difference.engine, difference.oracle) ? [] : [difference]
  })
}

/** The same difference with the fewest events: each is dropped whose absence leaves the two apart. */
export async function shrink(difference: Difference, engine: Engine, oracle: Oracle): Promise<Difference> {
  const { history } = difference
  const smaller = history.events.map((dropped) => ({
    ...history,
    events: history.events.filter((event) => event !== dropped),
  }))
  const [next] = await differencesOf(smaller, engine, oracle)
  return next ? shrink(next, engine, oracle) : difference
}
