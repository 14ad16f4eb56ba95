import { Readable } from 'node:stream'
import { NotFound } from '@/casework/errors'
import { exportSuppressions } from '@/casework/export-suppressions'
import { csvWriter } from '@/documents/csv'
import type { Column } from '@/documents/column'
import { asSaved } from '../../../_server/as-download'
import { readForm } from '../../../_server/form-post'
import { publicRoute } from '../../../_server/public-route'
import { staffContext } from '../../../_server/session'
import { inTurnOfStaff } from '../../../_server/upload/in-turn'
import { seeOther, type Visit } from '../../../_server/visit'
import { suppressionsAddress } from '../../../desk/_suppressions/addresses'
import { findSuppressing } from '../../../desk/_suppressions/find-suppressing'
import { t } from '../../../desk/words'

/** The list as a file, of hashes and days alone. Since every taking is in the journal, it is sent for and never followed to. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: async () => seeOther(suppressionsAddress),
  post: (visit) => inTurnOfStaff(() => give(visit)),
})

async function give({ request, house: { origin, environment } }: Visit): Promise<Response> {
  const context = await staffContext()
  if (!context) return seeOther('/desk/sign-in')
  const sent = await readForm(request, { controller: 'one' }, { origin, bytesAtMost: environment.LIMIT_BODY_BYTES })
  const controller = await findSuppressing(context, sent.controller)
  if (!controller) throw new NotFound()
  const writer = csvWriter(columns, { marked: true })
  writer.add(await exportSuppressions(context, controller.id))
  return asSaved('suppressions.csv', 'text/csv; charset=utf-8', Readable.from(await writer.parts()))
}

type Entry = Awaited<ReturnType<typeof exportSuppressions>>[number]

const columns: Column<Entry>[] = [
  { heading: t('desk.suppressions.file.hash'), cell: ({ hash }) => ({ text: hash }) },
  { heading: t('desk.suppressions.file.kind'), cell: ({ kind }) => ({ text: kind }) },
  { heading: t('desk.suppressions.file.right'), cell: ({ right }) => ({ text: t(`common.rightNames.${right}`) }) },
  { heading: t('desk.suppressions.file.since'), cell: ({ sinceOn }) => ({ day: sinceOn }) },
  { heading: t('desk.suppressions.file.reference'), cell: ({ reference }) => (reference ? { text: reference } : null) },
  {
    heading: t('desk.suppressions.file.removedOn'),
    cell: ({ removedOn }) => (removedOn ? { day: removedOn } : null),
  },
  {
    heading: t('desk.suppressions.file.because'),
    cell: ({ removedBecause }) => (removedBecause ? { text: t(`desk.suppressions.because.${removedBecause}`) } : null),
  },
]
