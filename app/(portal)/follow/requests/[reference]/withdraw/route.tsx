import type { Problem } from '@/casework/errors'
import { withdrawRequest } from '@/casework/withdraw-request'
import type { CaseFile } from '@/db/queries/case-file'
import { factsOf, rightsLeft } from '@/domain/requests/history'
import { readPosted } from '../../../../../_server/posted'
import { organisationOf } from '../../../../../_server/organisation-of'
import { publicRoute } from '../../../../../_server/public-route'
import { seeOther, showPage } from '../../../../../_server/visit'
import { ownCase, type PortalVisit, signedIn } from '../../../portal'
import { showRequest } from '../../show-request'
import { WithdrawPage } from './withdraw-page'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn(confirm),
  post: signedIn(withdraw),
})

async function confirm(visit: PortalVisit): Promise<Response> {
  const { file } = await ownCase(visit)
  if (file.request.state === 'closed') return seeOther(`/follow/requests/${file.request.reference}`)
  return show(visit, file)
}

/** Taken back twice is taken back; what has been answered meanwhile is shown instead. */
async function withdraw(visit: PortalVisit): Promise<Response> {
  const { rights } = await readPosted(visit, { rights: 'many' })
  const { file, context } = await ownCase(visit)
  const { reference, state } = file.request
  const isOneOfSeveral = state !== 'closed' && rightsLeft(factsOf(file.history)).length > 1
  if (isOneOfSeveral && rights.length === 0)
    return show(visit, file, [{ code: 'choose-what-to-take-back', field: 'rights' }])
  const outcome = await withdrawRequest(context, { reference }, { rights })
  if (outcome.ok || (await isWithdrawn(visit))) return seeOther(`/follow/requests/${reference}`)
  return showRequest(visit, { problems: outcome.problems }, { status: 409 })
}

/** As it stands after the refusal: another click may have been quicker. What was taken back before a reopening is not. */
async function isWithdrawn(visit: PortalVisit): Promise<boolean> {
  const { file } = await ownCase(visit)
  const reopened = file.history.findLastIndex(({ type }) => type === 'reopened')
  return file.history.slice(reopened + 1).some(({ type }) => type === 'withdrawn')
}

async function show(visit: PortalVisit, file: CaseFile, problems: Problem[] = []): Promise<Response> {
  const { t, language, house } = visit
  const { request, history } = file
  const { reference, receivedOn } = request
  const rights = rightsLeft(factsOf(history))
  return showPage(
    visit,
    {
      title: t('follow.withdraw.title'),
      organisation: await organisationOf(house.db, file),
      hasProblem: problems.length > 0,
      content: <WithdrawPage {...{ t, language, reference, receivedOn, rights, problems }} />,
    },
    { status: problems.length > 0 ? 400 : 200 },
  )
}
