import { californiaMetrics, californiaYears } from '@/db/queries/california-metrics'
import { yearOf } from '@/domain/calendar/days'
import type { DeskContext } from '../../_server/session'
import { reportedControllers } from './read-report'
import type { SearchParams } from './report-address'

/**
 * The yearly figures that an address asks for, and what else there are; nothing where the organisation is not theirs, or
 * received no request under that law in the year.
 */
export async function readCalifornia(context: DeskContext, params: SearchParams) {
  const { db, actor } = context
  const { controllers, today } = await reportedControllers(context)
  const ids = controllers.map(({ id }) => id)
  const years = (await californiaYears(db, actor, ids)).flatMap(({ controllerId, year }) => {
    const controller = controllers.find(({ id }) => id === controllerId)
    return controller ? [{ controller, year }] : []
  })
  const chosen = years.find(
    ({ controller, year }) => controller.slug === params['organisation'] && String(year) === params['year'],
  )
  if (!chosen) return undefined
  const { controller, year } = chosen
  const metrics = await californiaMetrics(db, actor, { controllerId: controller.id, year })
  return { controller, year, years, metrics, isOver: year < yearOf(today) }
}
