import { exportCaseFile } from '@/casework/export-case-file'
import { NotFound } from '@/casework/errors'
import { parseReference } from '@/domain/requests/reference'
import { asSaved } from '../../../_server/as-download'
import { readForm } from '../../../_server/form-post'
import { publicRoute } from '../../../_server/public-route'
import { staffContext } from '../../../_server/session'
import { inTurnOfStaff } from '../../../_server/upload/in-turn'
import { seeOther, type Visit } from '../../../_server/visit'
import { caseArchive } from '../../../desk/_case-file/case-archive'
import { readRecord } from '../../../desk/_case-file/case-record'

/** One request as a file that leaves the house. Since every taking is kept, it is sent for and never followed to. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: async ({ params }) => seeOther(`/desk/requests/${referenceIn(params)}/file`),
  post: (visit) => inTurnOfStaff(() => give(visit)),
})

async function give({ request, params, house: { origin, environment } }: Visit): Promise<Response> {
  const context = await staffContext()
  if (!context) return seeOther('/desk/sign-in')
  const reading = { origin, bytesAtMost: environment.LIMIT_BODY_BYTES }
  const input = await readForm(request, { person: 'one', notes: 'one' }, reading)
  const reference = referenceIn(params)
  const outcome = await exportCaseFile(context, reference, input, (tx, file, included) =>
    readRecord(context, tx, file, included),
  )
  if (!outcome.ok) throw new NotFound()
  return asSaved(`${reference}.zip`, 'application/zip', await caseArchive(outcome.value))
}

function referenceIn(params: Visit['params']): string {
  const reference = parseReference(params['reference'] ?? '')
  if (!reference) throw new NotFound()
  return reference
}
