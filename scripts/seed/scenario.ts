import type { PlayedRequest } from './played-request'
import type { Stage } from './stage'

/** One situation of the demo: what it is called, what is to be seen in it, and how it came about. */
export type Scenario = {
  name: string
  says: string
  receivedDaysAgo: number | ((stage: Stage) => number)
  play: (stage: Stage, receivedDaysAgo: number) => Promise<PlayedRequest>
}
