import type { Instrumentation } from 'next'
import { isUnavailable } from '@/db/faults'
import type { Log } from '@/log'

type Told = Parameters<Instrumentation.onRequestError>

/** A fault that a page or action of the desk did not answer, under the number that its page shows. */
export function logIncident(
  log: Pick<Log, 'warn' | 'error'>,
  [fault, { method }, { routePath, routeType }]: Told,
): void {
  const incident = fault instanceof Error && 'digest' in fault ? fault.digest : undefined
  const line = { incident, method, route: routePath, kind: routeType, err: fault }
  if (isUnavailable(fault)) log.warn(line, 'the database cannot be reached')
  else log.error(line, 'incident')
}
