import type { Day } from '../calendar/days'

/** Days that do not count: from the first of them until (not with) `until`; an open pause has no `until` yet. */
export type Pause = { from: Day; until?: Day }
