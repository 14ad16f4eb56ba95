import { prolongPortalSession } from '@/casework/prolong-portal-session'
import type { Context } from '@/casework/context'
import { NotFound } from '@/casework/errors'
import { type CaseFile, findCaseFile } from '@/db/queries/case-file'
import { isSessionOpen, type OwnRequest, requestsOfSession } from '@/db/queries/portal'
import { tokenHash } from '@/db/sealing/tokens'
import { requester } from '@/domain/policies/actor'
import { hostCookie } from '../../_server/cookies'
import type { House } from '../../_server/house'
import { paperFor } from '../../_server/language'
import { seeOther, type Visit } from '../../_server/visit'

/** Somebody on the requester's page: the requests that their link or code opens, and no others. */
export type PortalVisit = Visit & { sessionToken: string; requests: OwnRequest[] }

/** For those whose session is open; everybody else is asked for their address again. */
export function signedIn(answer: (visit: PortalVisit) => Promise<Response>): (visit: Visit) => Promise<Response> {
  return async (visit) => {
    const { house, request } = visit
    const cookie = sessionCookie(house)
    const sessionToken = cookie.read(request)
    if (!sessionToken) return seeOther('/follow')
    const requests = await requestsOfSession(house.db, tokenHash(sessionToken))
    if (requests.length === 0) return signedOut(visit, sessionToken)
    const minutes = house.environment.LIMIT_FOLLOW_SESSION_MINUTES
    await prolongPortalSession(house, sessionToken, minutes)
    const paper = paperFor(request, { known: languageOf(visit, requests) })
    const answered = await answer({ ...visit, ...paper, sessionToken, requests })
    if (!answered.headers.has('Set-Cookie')) answered.headers.set('Set-Cookie', cookie.keep(sessionToken, minutes * 60))
    return answered
  }
}

/** Back to the question for the address, which says why. */
async function signedOut({ house }: Visit, sessionToken: string): Promise<Response> {
  const isByAddress = await isSessionOpen(house.db, tokenHash(sessionToken))
  return seeOther(isByAddress ? '/follow?ended=address' : '/follow?ended', {
    'Set-Cookie': sessionCookie(house).clear(),
  })
}

/** The language of the request that is looked at, else of the newest. */
function languageOf({ params }: Visit, [newest, ...others]: readonly OwnRequest[]) {
  const looked = others.find(({ reference }) => reference === params['reference'])
  return (looked ?? newest)?.language
}

/** One of the visitor's own requests, with the context to act on it. Throws `NotFound` for any other reference. */
export async function ownCase({
  params,
  house,
  requests,
}: PortalVisit): Promise<{ own: OwnRequest; file: CaseFile; context: Context }> {
  const own = requests.find(({ reference }) => reference === params['reference'])
  if (!own) throw new NotFound()
  const actor = requester(own.requestId)
  const file = await findCaseFile(house.db, actor, own.reference)
  if (!file) throw new NotFound()
  const { environment: _settings, ...world } = house
  return { own, file, context: { ...world, actor } }
}

/** Opens the requester's page for whoever followed a link or typed a code. */
export function openPage({ house }: Visit, sessionToken: string): Response {
  const seconds = house.environment.LIMIT_FOLLOW_SESSION_MINUTES * 60
  return seeOther('/follow/requests', { 'Set-Cookie': sessionCookie(house).keep(sessionToken, seconds) })
}

export function sessionCookie({ origin }: House) {
  return hostCookie('follow', origin)
}
