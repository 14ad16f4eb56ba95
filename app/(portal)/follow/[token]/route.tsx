import { exchangeFollowLink } from '@/casework/exchange-follow-link'
import { ButtonPage } from '@/components/ui/button-page'
import { findLinkStanding } from '@/db/queries/access-links'
import { tokenHash } from '@/db/sealing/tokens'
import { readPosted } from '../../../_server/posted'
import { publicRoute } from '../../../_server/public-route'
import { showPage, type Visit } from '../../../_server/visit'
import { showDeadLink } from '../dead-link'
import { openPage } from '../portal'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({ get: show, post: open })

/** Mail scanners open links; nothing is used up before the button is pressed. */
async function show(visit: Visit): Promise<Response> {
  const { t, house, params } = visit
  const link = await findLinkStanding(house.db, tokenHash(params['token'] ?? ''), 'follow')
  if (link?.standing !== 'open') return showDeadLink(visit, link === undefined ? 404 : 410, true)
  const title = t('follow.link.title')
  const words = { title, lead: t('follow.link.lead'), button: t('follow.link.button'), note: t('follow.link.note') }
  return showPage(visit, { title, content: <ButtonPage {...words} /> })
}

async function open(visit: Visit): Promise<Response> {
  const { house, params } = visit
  await readPosted(visit, {})
  const access = await exchangeFollowLink(house, params['token'] ?? '', house.environment.LIMIT_FOLLOW_SESSION_MINUTES)
  return access.ok ? openPage(visit, access.sessionToken) : showDeadLink(visit, 410, true)
}
