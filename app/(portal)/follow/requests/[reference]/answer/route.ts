import { enterAnswerCode } from '@/casework/enter-answer-code'
import { readPosted } from '../../../../../_server/posted'
import { publicRoute } from '../../../../../_server/public-route'
import { seeOther } from '../../../../../_server/visit'
import { digitsOf } from '../../../digits-of'
import { signedIn } from '../../../portal'
import {
  atCollection,
  type CollectionVisit,
  sessionOf,
  showClosed,
  showCollection,
  showLocked,
} from './collection-visit'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn(atCollection(showCollection)),
  post: signedIn(atCollection(unlock)),
})

/** Opens the files for this session by the code. */
async function unlock(visit: CollectionVisit): Promise<Response> {
  const { code } = await readPosted(visit, { code: 'one' })
  if (visit.collection.isOver) return showClosed(visit, 'over')
  if (!visit.collection.code) return seeOther(visit.path)
  const { reference } = visit.file.request
  const outcome = await enterAnswerCode(visit.context, reference, { code: digitsOf(code) }, sessionOf(visit))
  return outcome.ok ? seeOther(visit.path) : showLocked(visit, outcome.problems, 400)
}
