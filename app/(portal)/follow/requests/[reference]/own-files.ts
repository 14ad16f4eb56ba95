import type { FilesVisit } from '../../../../_server/upload/files-visit'
import { ownCase, type PortalVisit } from '../../portal'

/** The documents of one of the visitor's own requests. Throws `NotFound` for any other. */
export function atOwnFiles(
  answer: (visit: FilesVisit) => Promise<Response>,
): (visit: PortalVisit) => Promise<Response> {
  return async (visit) => {
    const { file, context } = await ownCase(visit)
    const back = `/follow/requests/${file.request.reference}` as const
    return answer({ ...visit, file, context, back, path: `${back}/files` })
  }
}
