import { Readable } from 'node:stream'
import { NotFound } from '@/casework/errors'
import { csvWriter } from '@/documents/csv'
import type { Day } from '@/domain/calendar/days'
import { asSaved } from '../../../_server/as-download'
import { publicRoute } from '../../../_server/public-route'
import { staffContext } from '../../../_server/session'
import { seeOther, type Visit } from '../../../_server/visit'
import { californiaTable } from '../../../desk/_reports/california-text'
import { columnsOf } from '../../../desk/_reports/csv-columns'
import { readCalifornia } from '../../../desk/_reports/read-california'

/** The yearly figures for California as CSV. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({ get: give })

async function give({ request }: Visit): Promise<Response> {
  const context = await staffContext()
  if (!context) return seeOther('/desk/sign-in')
  const found = await readCalifornia(context, Object.fromEntries(new URL(request.url).searchParams))
  if (!found) throw new NotFound()
  const { controller, year, metrics } = found
  const table = { id: 'california' as const, ...californiaTable(metrics) }
  const days = { from: `${year}-01-01` as Day, until: `${year}-12-31` as Day }
  const writer = csvWriter(columnsOf(table, { ...days, organisations: [controller.name] }), { marked: true })
  writer.add(table.lines)
  return asSaved(`california-${year}.csv`, 'text/csv; charset=utf-8', Readable.from(await writer.parts()))
}
