import { emailHash } from '@/db/sealing/search-hashes'
import { isAnsweredUnconfirmed } from '@/domain/policies/unconfirmed'
import type { House } from '../../../_server/house'
import { organisationOf } from '../../../_server/organisation-of'
import { showPage } from '../../../_server/visit'
import { ownCase, type PortalVisit } from '../portal'
import { type OwnCase, readOwnCase } from './read-own-case'
import { RequestPage, type RequestPageProps } from './request-page'

type Extra = Pick<RequestPageProps, 'typed' | 'answering' | 'problems' | 'deed'>

type Answer = { status?: number; headers?: Record<string, string> }

/** The page of one of the visitor's own requests. Throws `NotFound` for any other. */
export async function showRequest(visit: PortalVisit, extra: Extra = {}, answer: Answer = {}): Promise<Response> {
  const { t, language, requests } = visit
  const { own: opened, file, context } = await ownCase(visit)
  const own = await readOwnCase(context, file)
  const mayConfirm = canConfirmHere(own, opened.provenAddress, visit.house)
  return showPage(
    visit,
    {
      title: t('follow.page.title', { reference: file.request.reference }),
      organisation: await organisationOf(context.db, file),
      hasProblem: (extra.problems ?? []).length > 0,
      content: <RequestPage {...{ t, language, own, mayConfirm }} hasOthers={requests.length > 1} {...extra} />,
    },
    answer,
  )
}

/** Nobody has confirmed the address, also where that was answered already, and a code to that mailbox opened the page. */
function canConfirmHere(
  { file, facts, requester }: OwnCase,
  provenAddress: string | null,
  { keyring }: House,
): boolean {
  if (!provenAddress || !requester?.email || facts.confirmedOn || facts.heldBecause || facts.addressDenied) return false
  const isWaited = file.request.state === 'unconfirmed' || isAnsweredUnconfirmed(file.history)
  return isWaited && emailHash(keyring, requester.email) === provenAddress
}
