import { askAnswerAgain } from '@/casework/ask-answer-again'
import { NotFound } from '@/casework/errors'
import { readPosted } from '../../../../../../_server/posted'
import { publicRoute } from '../../../../../../_server/public-route'
import { seeOther } from '../../../../../../_server/visit'
import { signedIn } from '../../../../portal'
import { atCollection, type CollectionVisit, toCollection } from '../collection-visit'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn(toCollection),
  post: signedIn(atCollection(ask)),
})

/** Asked twice is asked once. The page of the request says that it was. */
async function ask(visit: CollectionVisit): Promise<Response> {
  await readPosted(visit, {})
  const outcome = await askAnswerAgain(visit.context, { reference: visit.file.request.reference }, {})
  if (!outcome.ok) throw new NotFound()
  return seeOther(visit.back)
}
