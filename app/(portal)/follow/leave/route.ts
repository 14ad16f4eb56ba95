import { closePortalSession } from '@/casework/close-portal-session'
import { readPosted } from '../../../_server/posted'
import { publicRoute } from '../../../_server/public-route'
import { seeOther, type Visit } from '../../../_server/visit'
import { sessionCookie } from '../portal'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: async () => seeOther('/follow'),
  post: leave,
})

/** Ends the session here and in the database, and asks the browser to forget what it has kept of these pages. */
async function leave(visit: Visit): Promise<Response> {
  const { request, house } = visit
  await readPosted(visit, {})
  const cookie = sessionCookie(house)
  const token = cookie.read(request)
  if (token) await closePortalSession(house, token)
  return seeOther('/follow?ended', { 'Set-Cookie': cookie.clear(), 'Clear-Site-Data': '"cache", "storage"' })
}
