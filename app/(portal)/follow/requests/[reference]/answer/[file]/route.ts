import { collectAnswerFile } from '@/casework/collect-answer-file'
import { NotFound } from '@/casework/errors'
import { collectionLimits } from '@/domain/policies/collection'
import { asDownload } from '../../../../../../_server/as-download'
import { countInHour } from '../../../../../../_server/hourly-limit'
import { readPosted } from '../../../../../../_server/posted'
import { publicRoute } from '../../../../../../_server/public-route'
import { signedIn } from '../../../../portal'
import {
  atCollection,
  type CollectionVisit,
  sessionOf,
  showClosed,
  showLocked,
  toCollection,
} from '../collection-visit'

/** A file of the answer. A form asks for it: what only looks at addresses counts no download. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn(toCollection),
  post: signedIn(atCollection(give)),
})

/** What breaks off uses up no download; whoever begins the same large file again and again waits for the next hour. */
const begunAtMost = { points: 2 * collectionLimits.downloadsAtMost }

async function give(visit: CollectionVisit): Promise<Response> {
  await readPosted(visit, {})
  const { reference } = visit.file.request
  const fileId = visit.params['file'] ?? ''
  const outcome = await collectAnswerFile(visit.context, { reference }, { fileId }, sessionOf(visit))
  if (!outcome.ok) throw new NotFound()
  const { result } = outcome
  if (result === 'locked') return showLocked(visit, [], 403)
  if (result === 'over' || result === 'spent' || result === 'withdrawn') return showClosed(visit, result)
  if (!Buffer.isBuffer(result.content)) await countInHour(visit.house, { name: 'collect', key: fileId, ...begunAtMost })
  return asDownload(result, result.content)
}
