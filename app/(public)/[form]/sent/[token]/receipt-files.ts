import { NotFound } from '@/casework/errors'
import { requester } from '@/domain/policies/actor'
import { paperFor } from '../../../../_server/language'
import { findLinked } from '../../../../_server/linked-request'
import type { FilesVisit } from '../../../../_server/upload/files-visit'
import type { Visit } from '../../../../_server/visit'

type Answer = (visit: FilesVisit) => Promise<Response>

/** The documents of the request that a receipt is for; its address is the permission, as for the receipt itself. */
export function atReceipt(answer: Answer): (visit: Visit) => Promise<Response> {
  return async (visit) => {
    const { house, params, request } = visit
    const linked = await findLinked(house, params['token'] ?? '', 'sent')
    if (!linked || linked.standing !== 'open' || linked.file.controller.slug !== params['form']) throw new NotFound()
    const { file } = linked
    const { db, keyring, origin, lengths } = house
    const context = { db, keyring, origin, lengths, actor: requester(file.request.id) }
    const back = `/${file.controller.slug}/sent/${params['token'] ?? ''}` as const
    const paper = paperFor(request, { known: file.request.language })
    return answer({ ...visit, ...paper, file, context, back, path: `${back}/files` })
  }
}
