import { importSuppressions } from '@/casework/import-suppressions'
import { publicRoute } from '../../../_server/public-route'
import { sentList } from '../../../_server/sheets/sent-list'
import { inTurnOfStaff } from '../../../_server/upload/in-turn'
import { seeOther, type Visit } from '../../../_server/visit'
import { suppressionsAddress, suppressionsOfAddress } from '../../../desk/_suppressions/addresses'

/** Takes over a list of people not to be written to that was kept elsewhere; of its addresses hashes alone stay. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: async () => seeOther(suppressionsAddress),
  post: (visit) => inTurnOfStaff(() => take(visit)),
})

async function take(visit: Visit): Promise<Response> {
  const sent = await sentList(visit, ['right', 'on'])
  if (!sent) return seeOther('/desk/sign-in')
  const { context, controller, fields, sheet } = sent
  const page = suppressionsOfAddress(controller.slug)
  if (!sheet) return seeOther(`${page}?problem=import-file`)
  const outcome = await importSuppressions(context, controller, { right: fields.right, on: fields.on }, sheet)
  if (!outcome.ok) return seeOther(`${page}?problem=import-day`)
  return seeOther(`${page}?done=imported&kept=${outcome.kept}&without=${outcome.without}`)
}
