import { sql } from 'drizzle-orm'
import type { Database } from '../client'
import { theMoment } from './now'

/** A tick is due every minute. */
const secondsBetweenTicks = 60

/**
 * The database's clock; when the worker last did what time brings about, when it is to do so next, and for how many seconds that
 * has been overdue. Null where it has never run.
 */
export type WorkerState = {
  now: string
  lastTickAt: string | null
  nextTickDueAt: string | null
  lagSeconds: number | null
}

/** For whoever watches the installation; nothing of anybody. */
export async function readWorkerState(db: Database): Promise<WorkerState> {
  const last = sql`max(last_run_at) filter (where name = 'tick')`
  const next = sql`${last} + make_interval(secs => ${secondsBetweenTicks})`
  const { rows } = await db.execute<WorkerState>(sql`
    select ${theMoment} as now, ${iso(last)} as "lastTickAt", ${iso(next)} as "nextTickDueAt",
      greatest(0, floor(extract(epoch from clock_timestamp() - (${next}))))::int as "lagSeconds"
    from ticks`)
  const [state] = rows
  if (!state) throw new Error('The database did not tell the time')
  return state.lastTickAt === null ? { ...state, lagSeconds: null } : state
}

function iso(moment: ReturnType<typeof sql>) {
  return sql`to_char((${moment}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
