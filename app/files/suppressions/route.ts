import { Readable } from 'node:stream'
import { checkSuppressions } from '@/casework/check-suppressions'
import { NotFound } from '@/casework/errors'
import type { Suppression } from '@/db/queries/suppressions'
import { csvWriter } from '@/documents/csv'
import type { Column } from '@/documents/column'
import { type Sheet, sheetLimits, type SheetRow } from '@/domain/imports/sheet'
import { asSaved } from '../../_server/as-download'
import { publicRoute } from '../../_server/public-route'
import { staffContext } from '../../_server/session'
import { readSheet } from '../../_server/sheets/read-sheet'
import { inTurnOfStaff } from '../../_server/upload/in-turn'
import { readDocuments } from '../../_server/upload/read-upload'
import { seeOther, type Visit } from '../../_server/visit'
import { suppressionsAddress, suppressionsOfAddress } from '../../desk/_suppressions/addresses'
import { findSuppressing } from '../../desk/_suppressions/find-suppressing'
import { t } from '../../desk/words'

/**
 * Says of each row of a list whether it may be written to. The list is read, looked up and given back; nothing of it is
 * kept. It stands outside of the desk, whose proxy no upload may come under, and works without a script.
 */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: async () => seeOther(suppressionsAddress),
  post: (visit) => inTurnOfStaff(() => check(visit)),
})

const limits = { files: 1, bytes: sheetLimits.bytes, bytesTogether: sheetLimits.bytes }

async function check({ request, house }: Visit): Promise<Response> {
  const context = await staffContext()
  if (!context) return seeOther('/desk/sign-in')
  const { fields, files } = await readDocuments(request, { origin: house.origin, fields: ['controller'], limits })
  const controller = await findSuppressing(context, fields.controller)
  if (!controller) throw new NotFound()
  const content = files[0]?.content
  const sheet = content instanceof Buffer ? await readSheet(content) : []
  if (Array.isArray(sheet)) return seeOther(`${suppressionsOfAddress(controller.slug)}?problem=file`)
  const found = await checkSuppressions(
    context,
    controller.id,
    sheet.rows.map(({ cells }) => cells),
  )
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
