import { Readable } from 'node:stream'
import { checkSuppressions } from '@/casework/check-suppressions'
import type { Suppression } from '@/db/queries/suppressions'
import { csvWriter } from '@/documents/csv'
import type { Column } from '@/documents/column'
import type { Sheet, SheetRow } from '@/domain/imports/sheet'
import { asSaved } from '../../_server/as-download'
import { publicRoute } from '../../_server/public-route'
import { sentList } from '../../_server/sheets/sent-list'
import { inTurnOfStaff } from '../../_server/upload/in-turn'
import { seeOther, type Visit } from '../../_server/visit'
import { suppressionsAddress, suppressionsOfAddress } from '../../desk/_suppressions/addresses'
import { t } from '../../desk/words'

/**
 * Says of each row of a list whether it may be written to. The list is read, looked up and given back; nothing of it is
 * kept. It stands outside of the desk, whose proxy no upload may come under, and works without a script.
 */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: async () => seeOther(suppressionsAddress),
  post: (visit) => inTurnOfStaff(() => check(visit)),
})

async function check(visit: Visit): Promise<Response> {
  const sent = await sentList(visit, [])
  if (!sent) return seeOther('/desk/sign-in')
  const { context, controller, sheet } = sent
  if (!sheet) return seeOther(`${suppressionsOfAddress(controller.slug)}?problem=file`)
  const found = await checkSuppressions(context, controller, sheet)
  const writer = csvWriter(columnsFor(sheet), { marked: true })
  writer.add(sheet.rows.map((row, place) => ({ row, entry: found[place] ?? null })))
  return asSaved('suppressed.csv', 'text/csv; charset=utf-8', Readable.from(await writer.parts()))
}

type Line = { row: SheetRow; entry: Suppression | null }

function columnsFor({ header }: Sheet): Column<Line>[] {
  return [
    { heading: t('desk.suppressions.file.line'), cell: ({ row }) => ({ number: row.line }) },
    {
      heading: t('desk.suppressions.file.suppressed'),
      cell: ({ entry }) => ({ text: t(`desk.suppressions.file.${entry ? 'yes' : 'no'}`) }),
    },
    { heading: t('desk.suppressions.file.since'), cell: ({ entry }) => (entry ? { day: entry.sinceOn } : null) },
    ...header.map((heading, place) => ({
      heading,
      cell: ({ row }: Line) => ({ text: row.cells[place] ?? '' }),
    })),
  ]
}
