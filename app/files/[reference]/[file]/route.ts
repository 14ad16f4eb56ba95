import { NotFound } from '@/casework/errors'
import { openFile, openIdentityPaper } from '@/casework/open-file'
import { findCaseFile } from '@/db/queries/case-file'
import { answerFilesOfCase, filesOfCase, taskFilesOfCase } from '@/db/queries/files'
import { parseReference } from '@/domain/requests/reference'
import { asDownload } from '../../../_server/as-download'
import { publicRoute } from '../../../_server/public-route'
import { type DeskContext, staffContext } from '../../../_server/session'
import { seeOther, type Visit } from '../../../_server/visit'

/**
 * A document, or a file of an answer or of a search, for a member of staff. It stands outside of the desk, whose proxy would
 * put the policy of a page on it, and is only ever downloaded. Each opening is in the history; a question about the head
 * alone opens nothing.
 */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({ get: give })

const ownSites = ['same-origin', 'none']

async function give(visit: Visit): Promise<Response> {
  const { request, params } = visit
  const context = await staffContext()
  if (!context) return seeOther('/desk/sign-in')
  const reference = parseReference(params['reference'] ?? '')
  if (!reference) throw new NotFound()
  // Another site, also one beside this host, that leads a browser here would have somebody open what they did not choose
  // to. A browser that says nothing is let in, as one that was typed into is.
  if (!ownSites.includes(request.headers.get('sec-fetch-site') ?? 'none'))
    return seeOther(`/desk/requests/${reference}`)
  const found = await find(context, reference, params['file'] ?? '')
  if (request.method === 'HEAD' && found.name !== null) return asDownload({ ...found, name: found.name }, null)
  const open = found.purpose === 'identity' ? openIdentityPaper : openFile
  const outcome = await open(context, { reference }, { fileId: found.id })
  if (!outcome.ok) throw new NotFound()
  return asDownload(outcome.result, outcome.result.content)
}

async function find({ db, keyring, actor }: DeskContext, reference: string, fileId: string) {
  const file = await findCaseFile(db, actor, reference)
  const kept = file
    ? [
        await filesOfCase(db, keyring, actor, file),
        await answerFilesOfCase(db, keyring, actor, file),
        await taskFilesOfCase(db, keyring, actor, file),
      ]
    : []
  const found = kept.flat().find(({ id }) => id === fileId)
  if (!found) throw new NotFound()
  return found
}
