import { Readable } from 'node:stream'
import { NotFound } from '@/casework/errors'
import { csvWriter } from '@/documents/csv'
import { asSaved } from '../../_server/as-download'
import { publicRoute } from '../../_server/public-route'
import { staffContext } from '../../_server/session'
import { seeOther, type Visit } from '../../_server/visit'
import { columnsOf } from '../../desk/_reports/csv-columns'
import { readReport } from '../../desk/_reports/read-report'
import { reportTables } from '../../desk/_reports/report-tables'

/** One table of the reports as CSV. It names nobody, so that it may be followed to and the journal says nothing of it. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({ get: give })

async function give({ request }: Visit): Promise<Response> {
  const context = await staffContext()
  if (!context) return seeOther('/desk/sign-in')
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const report = await readReport(context, params)
  if (!report?.figures || !report.address.days) throw new NotFound()
  const table = reportTables(report.figures, report.teams).find(({ id }) => id === params['table'])
  if (!table) throw new NotFound()
  const { from, until } = report.address.days
  const scope = { from, until, organisations: report.chosen.map(({ name }) => name) }
  const writer = csvWriter(columnsOf(table, scope), { marked: true })
  writer.add(table.lines)
  const { typed } = report.address
  const name = `report-${table.id}-${typed.from}-${typed.until}.csv`
  return asSaved(name, 'text/csv; charset=utf-8', Readable.from(await writer.parts()))
}
