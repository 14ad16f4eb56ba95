import { Readable } from 'node:stream'
import { exportList } from '@/casework/export-list'
import { NotFound } from '@/casework/errors'
import { csvWriter } from '@/documents/csv'
import { xlsxWriter } from '@/documents/xlsx'
import { asSaved } from '../../_server/as-download'
import { readForm } from '../../_server/form-post'
import { publicRoute } from '../../_server/public-route'
import { staffContext } from '../../_server/session'
import { inTurnOfStaff } from '../../_server/upload/in-turn'
import { seeOther, type Visit } from '../../_server/visit'
import { exportHref, listOf } from '../../desk/_export/list-address'
import { columnsFor } from '../../desk/_export/list-columns'
import { t } from '../../desk/words'

/**
 * A list of the queue as a file. It stands outside of the desk, whose proxy would put the policy of a page on it, and is
 * only ever downloaded. Since every taking is kept in the journal, it is sent for and never followed to.
 */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: async () => seeOther('/desk'),
  post: (visit) => inTurnOfStaff(() => give(visit)),
})

const fields = { list: 'one', columns: 'many', personal: 'many', format: 'one', marked: 'one' } as const

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

async function give({ request, house: { origin, environment } }: Visit): Promise<Response> {
  const context = await staffContext()
  if (!context) return seeOther('/desk/sign-in')
  const sent = await readForm(request, fields, { origin, bytesAtMost: environment.LIMIT_BODY_BYTES })
  const list = listOf(sent.list)
  const columns = [...sent.columns, ...sent.personal]
  const format = sent.format === 'xlsx' ? 'xlsx' : 'csv'
  const { today, columns: shown } = await columnsFor(context, columns)
  const title = t('desk.queue.title')
  const writer = format === 'xlsx' ? xlsxWriter(shown, { title }) : csvWriter(shown, { marked: sent.marked === 'yes' })
  const taker = { take: writer.add, signal: request.signal }
  const outcome = await exportList(
    context,
    { ...list.filter, tab: list.tab, order: list.order },
    { columns, format: sent.format },
    taker,
  )
  if (outcome.ok) return asSaved(`requests-${today}.${format}`, mediaTypes[format], Readable.from(await writer.parts()))
  const [problem] = outcome.problems
  if (problem?.code !== 'choose-a-column' && problem?.code !== 'too-many-rows') throw new NotFound()
  return seeOther(exportHref(list, { problem: problem.code, format, marked: sent.marked }))
}
