import { withdrawRequest } from '@/casework/withdraw-request'
import { factsOf } from '@/domain/requests/history'
import { readPosted } from '../../../../../_server/posted'
import { publicOrganisation } from '../../../../../_server/organisation'
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
  const { t, language } = visit
  const { file } = await ownCase(visit)
  const { reference, receivedOn, state } = file.request
  if (state === 'closed') return seeOther(`/follow/requests/${reference}`)
  const rights = factsOf(file.history).rights.map(({ right }) => right)
  return showPage(visit, {
    title: t('follow.withdraw.title'),
    organisation: publicOrganisation(file.controller),
    content: <WithdrawPage {...{ t, language, reference, receivedOn, rights }} />,
  })
}

/** Taken back twice is taken back; what has been answered meanwhile is shown instead. */
async function withdraw(visit: PortalVisit): Promise<Response> {
  await readPosted(visit, {})
  const { file, context } = await ownCase(visit)
  const { reference } = file.request
  const outcome = await withdrawRequest(context, { reference }, {})
  if (outcome.ok || (await isWithdrawn(visit))) return seeOther(`/follow/requests/${reference}`)
  return showRequest(visit, { problems: outcome.problems }, 409)
}

/** As it stands after the refusal: another click may have been quicker. */
async function isWithdrawn(visit: PortalVisit): Promise<boolean> {
  const { file } = await ownCase(visit)
  return file.history.some(({ type }) => type === 'withdrawn')
}
